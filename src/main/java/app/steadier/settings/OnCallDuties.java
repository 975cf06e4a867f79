package app.steadier.settings;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.Target;
import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The on-call list as it is stored; {@code on-call}: the caller is on it now (security, section 2.1). */
@Component
class OnCallDuties implements OnCallList, ConditionTerm {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    OnCallDuties(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<StaffId> at(Instant moment) {
        return jdbc.sql(
                        "select d.staff_id, min(d.role) as role from on_call_duty d join staff_member s on s.id = d.staff_id"
                                + " where d.starts_at <= :now and d.ends_at > :now and s.active_from <= :day"
                                + " and (s.active_to is null or s.active_to >= :day)"
                                + " group by d.staff_id order by role desc, d.staff_id")
                .param("now", Columns.utc(moment))
                .param("day", time.local(moment).toLocalDate())
                .query((row, number) -> new StaffId(Columns.id(row, "staff_id")))
                .list();
    }

    @Override
    public String name() {
        return "on-call";
    }

    @Override
    public boolean holds(Caller caller, Target target) {
        return caller.staff() != null && at(time.now()).contains(caller.staff());
    }

    @Override
    public @Nullable String patientFilter(String column) {
        return "exists (select 1 from on_call_duty scope_oc join staff_member scope_on on scope_on.id = scope_oc.staff_id"
                + " where scope_oc.staff_id = :scopeStaff and scope_oc.starts_at <= :scopeNow and scope_oc.ends_at > :scopeNow"
                + " and scope_on.active_from <= :scopeToday and (scope_on.active_to is null or scope_on.active_to >= :scopeToday))";
    }
}
