package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes in the room, day by day. */
@Service
public class AttendedDaysService {

    private final JdbcClient jdbc;
    private final AccessGuard guard;

    AttendedDaysService(JdbcClient jdbc, AccessGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /**
     * Attended minutes of each local day on which something is recorded for the person in a held session that counts
     * (formulas, section 1; reading D1): 0 when absent or excused all day. One statement.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @throws NotAvailable when the caller may not see the person's attendance
     */
    @Guarded(
            resource = {Resource.ATTENDANCE, Resource.SESSION},
            verb = Verb.READ)
    @Transactional
    public SortedMap<LocalDate, Integer> minutes(PatientId patient, LocalDate from, LocalDate to) {
        guard.require(Verb.READ, Target.of(patient), Resource.ATTENDANCE, Resource.SESSION);
        Map<LocalDate, List<SessionSeconds>> days = new TreeMap<>();
        jdbc.sql("""
                        select v.start_date, v.kind, v.session_status, v.starts_at, v.ends_at, v.attendance_status, v.arrived_at, v.left_at
                        from schedule_session_patient v
                        where v.patient_id = :patient and v.start_date between :from and :to and v.session_status = 'HELD'
                          and v.kind <> 'PRESCRIBER' and v.attendance_status is not null
                        """)
                .param("patient", patient.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    LocalDate day = Objects.requireNonNull(row.getObject("start_date", LocalDate.class));
                    days.computeIfAbsent(day, date -> new ArrayList<>()).add(SessionSeconds.of(RowFacts.session(row)));
                });
        SortedMap<LocalDate, Integer> minutes = new TreeMap<>();
        days.forEach((day, sessions) -> minutes.put(
                day,
                sessions.stream()
                        .reduce(SessionSeconds.NONE, SessionSeconds::plus)
                        .minutes()
                        .attended()));
        return minutes;
    }
}
