package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.message.ReminderKind;
import app.steadier.message.ReminderSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that people are expected at; not those they said they cannot come to, and none that was called off. */
@Component
class SessionReminders implements ReminderSource {

    private final JdbcClient jdbc;

    SessionReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.SESSION;
    }

    @Override
    public List<Due> due(Collection<PatientId> people, Instant from, Instant until) {
        return jdbc.sql("select v.patient_id, v.starts_at from schedule_session_patient v"
                        + " where v.session_status = 'SCHEDULED' and v.starts_at >= :from and v.starts_at < :until"
                        + " and v.patient_id in (:people) and coalesce(v.attendance_status, '') not in ('EXCUSED', 'ABSENT')"
                        + " and not exists (select 1 from cannot_come c where c.session_id = v.session_id"
                        + " and c.patient_id = v.patient_id and c.taken_back_at is null and not c.late)")
                .param("from", Columns.utc(from))
                .param("until", Columns.utc(until))
                .param("people", people.stream().map(PatientId::value).toList())
                .query((row, number) ->
                        new Due(new PatientId(Columns.id(row, "patient_id")), Columns.instant(row, "starts_at")))
                .list();
    }
}
