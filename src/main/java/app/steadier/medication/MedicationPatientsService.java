package app.steadier.medication;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people a prescriber cares for, with what they take. */
@Service
public class MedicationPatientsService {

    private static final String LIST = """
            select p.patient_id, p.external_id, p.display_name, e.admission_date, o.name, o.strength,
              (select max(c.day) from checkin_day c
                where c.patient_id = p.patient_id and c.day between e.admission_date and :day) as last_check_in
            from admission_episode e
              join people_patient p on p.patient_id = e.patient_id
              left join medication_order_row o on o.episode_id = e.episode_id and o.start_date <= :day
                and (o.end_date is null or o.end_date >= :day)
            where e.admission_date <= :day and (e.discharge_date is null or e.discharge_date > :day) and %s
            order by p.family_name, p.display_name, p.patient_id, o.start_date, o.external_id
            """;

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    MedicationPatientsService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /**
     * People with an episode that goes on, by family name; one statement.
     *
     * @throws NotAvailable when the caller is no member of a care team's professions
     */
    @Guarded(
            resource = {Resource.PATIENT, Resource.EPISODE, Resource.MEDICATION_ORDER, Resource.CHECK_IN},
            verb = Verb.LIST)
    @Transactional
    public List<MedicationPatient> list() {
        Scope scope = guard.scope(
                Verb.LIST, Resource.PATIENT, Resource.EPISODE, Resource.MEDICATION_ORDER, Resource.CHECK_IN);
        Map<PatientId, MedicationPatient> patients = new LinkedHashMap<>();
        jdbc.sql(LIST.formatted(scope.patientFilter("p.patient_id")))
                .params(scope.params())
                .param("day", time.today())
                .query(row -> {
                    MedicationPatient patient = patient(row);
                    patients.putIfAbsent(patient.patient(), patient);
                    String name = row.getString("name");
                    if (name != null) {
                        Objects.requireNonNull(patients.get(patient.patient()))
                                .medicines()
                                .add(name + " " + row.getString("strength"));
                    }
                });
        scope.shows(patients.keySet());
        return List.copyOf(patients.values());
    }

    private static MedicationPatient patient(ResultSet row) throws SQLException {
        return new MedicationPatient(
                new PatientId(Objects.requireNonNull(row.getObject("patient_id", UUID.class))),
                Objects.requireNonNull(row.getString("external_id")),
                Objects.requireNonNull(row.getString("display_name")),
                Objects.requireNonNull(row.getObject("admission_date", LocalDate.class)),
                new ArrayList<>(),
                row.getObject("last_check_in", LocalDate.class));
    }
}
