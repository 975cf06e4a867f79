package app.steadier.checkin;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.message.ReminderKind;
import app.steadier.message.ReminderSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days in the program that have no answer yet. */
@Component
class CheckInReminders implements ReminderSource {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    CheckInReminders(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.CHECK_IN;
    }

    @Override
    public List<Due> due(Collection<PatientId> people, Instant from, Instant until) {
        List<Due> due = new ArrayList<>();
        LocalDate today = time.today();
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
            Instant begins = time.instant(day.atStartOfDay());
            if (!begins.isBefore(from) && begins.isBefore(until)) {
                jdbc.sql(
                                "select e.patient_id from admission_episode e where e.patient_id in (:people)"
                                        + " and e.admission_date <= :day and (e.discharge_date is null or e.discharge_date >= :day)"
                                        + " and not exists (select 1 from checkin_day c where c.patient_id = e.patient_id and c.day = :day)")
                        .param("people", people.stream().map(PatientId::value).toList())
                        .param("day", day)
                        .query((row, number) -> new Due(new PatientId(Columns.id(row, "patient_id")), begins))
                        .list()
                        .forEach(due::add);
            }
        }
        return due;
    }
}
