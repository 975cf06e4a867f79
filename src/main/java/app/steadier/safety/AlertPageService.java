package app.steadier.safety;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages about alerts: one with all that is needed to answer it, and the person's own. */
@Service
public class AlertPageService {

    private final SafetyAlertService alerts;
    private final CrisisPlanRows plans;
    private final AlertRows rows;
    private final Responsible responsible;
    private final StaffedHours hours;
    private final JdbcClient jdbc;
    private final AccessGuard guard;

    AlertPageService(
            SafetyAlertService alerts,
            CrisisPlanRows plans,
            AlertRows rows,
            Responsible responsible,
            StaffedHours hours,
            JdbcClient jdbc,
            AccessGuard guard) {
        this.alerts = alerts;
        this.plans = plans;
        this.rows = rows;
        this.responsible = responsible;
        this.hours = hours;
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /**
     * One alert for a clinician, with the numbers at which the person can be reached, and their crisis plan as far as the
     * caller may read it.
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.READ)
    @Transactional
    public AlertPage page(UUID alert) {
        AlertDetail detail = alerts.alert(alert);
        PatientId patient = detail.alert().patient();
        boolean mayReadPlan = guard.can(Verb.READ, Target.of(patient), Resource.CRISIS_PLAN);
        return new AlertPage(
                detail,
                guard.can(Verb.UPDATE, target(detail.alert()), Resource.SAFETY_ALERT),
                reach(patient),
                mayReadPlan,
                mayReadPlan ? plan(patient) : null,
                responsible.clinicians());
    }

    /** Who can be given an alert, for those who see alerts in the shape of an office. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public List<AlertClinician> clinicians() {
        if (!guard.scope(Verb.LIST, Resource.SAFETY_ALERT).caller().is(Role.COORDINATOR)) {
            throw new NotAvailable();
        }
        return responsible.clinicians();
    }

    /** The signed-in person's own page. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.READ)
    @Transactional
    public MyAlertPage mine() {
        List<MyAlert> told = alerts.mine();
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return new MyAlertPage(told, hours.now(), hours.from(), rows.open(self).isPresent());
    }

    private @Nullable CrisisPlan plan(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.CRISIS_PLAN);
        return plans.newest(patient).orElse(null);
    }

    private Target target(AlertRow alert) {
        List<String> facts = new ArrayList<>();
        StaffId self = guard.caller().staff();
        if (self != null && self.equals(alert.owner())) {
            facts.add("assigned");
        }
        if (alert.state() != AlertState.RAISED) {
            facts.add("acknowledged");
        }
        return Target.of(alert.patient()).being(facts.toArray(String[]::new));
    }

    private AlertPage.Reach reach(PatientId patient) {
        return jdbc.sql("select phone, emergency_contact, emergency_phone from people_reach where patient_id = ?")
                .param(patient.value())
                .query((row, number) -> new AlertPage.Reach(
                        row.getString("phone"), row.getString("emergency_contact"), row.getString("emergency_phone")))
                .single();
    }
}
