package app.steadier.progress;

import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@link NextGroup} in two statements; the caller has asked the guard. */
@Component
class NextGroupRows {

    private static final int AHEAD_DAYS = 7;

    private final JdbcClient jdbc;
    private final ProgramTime time;

    NextGroupRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            SessionId session,
            String group,
            Instant start,
            Instant end,
            @Nullable LocalDate since,
            PatientId patient,
            String name,
            boolean opens,
            boolean firstTime,
            @Nullable String last,
            int practised,
            int kept) {}

    /**
     * @param sessions leave to list sessions
     * @param people leave to list answers, small steps and practised skills; who is not in it is left out, such as guests
     */
    Optional<NextGroup> next(Scope sessions, Scope people) {
        List<Row> rows = jdbc.sql("""
                        select n.session_id, g.name as group_name, n.starts_at, n.ends_at, b.start_date as since, n.patient_id,
                          p.display_name, %s as opens,
                          exists (select 1 from schedule_membership m where m.group_id = n.group_id
                            and m.patient_id = n.patient_id and m.from_date > coalesce(b.start_date, '1000-01-01')
                            and m.from_date <= n.start_date) as first_time,
                          (select l.attendance_status from schedule_session_patient l where l.session_id = b.session_id
                            and l.patient_id = n.patient_id) as last_status,
                          (select count(*) from checkin_practice k where k.episode_id = n.episode_id
                            and k.result in ('TRIED', 'PARTLY') and k.reported_at >= b.starts_at) as practised,
                          (select count(*) from checkin_commitment c where c.episode_id = n.episode_id
                            and c.answer = 'KEPT' and c.answered_at >= b.starts_at) as kept
                        from (select s.session_id from schedule_session_patient s
                            where s.kind = 'GROUP' and s.session_status <> 'CANCELLED' and s.ends_at > :now
                              and s.start_date <= :until
                              and (s.facilitator_id = :scopeStaff or s.co_facilitator_id = :scopeStaff)
                            order by s.starts_at, s.session_id limit 1) first_session
                          join schedule_session_patient n on n.session_id = first_session.session_id
                          join schedule_group g on g.group_id = n.group_id
                          join people_patient p on p.patient_id = n.patient_id
                          left join (select distinct o.session_id, o.group_id, o.starts_at, o.start_date
                            from schedule_session_patient o where o.session_status = 'HELD') b
                            on b.group_id = n.group_id and b.starts_at = (select max(x.starts_at)
                              from schedule_session_patient x where x.group_id = n.group_id and x.session_status = 'HELD'
                                and x.starts_at < n.starts_at)
                        where %s and %s
                        order by p.display_name, n.patient_id
                        """.formatted(
                                people.patientFilterBy("on-care-team", "n.patient_id"),
                                sessions.sessionFilter("n.session_id"),
                                people.patientFilter("n.patient_id")))
                .params(sessions.params())
                .params(people.params())
                .param("now", Columns.utc(time.now()))
                .param("until", time.today().plusDays(AHEAD_DAYS))
                .query((row, number) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<PatientId> shown = rows.stream().map(Row::patient).toList();
        sessions.shows(shown);
        people.shows(shown);
        Row any = rows.getFirst();
        Map<PatientId, List<DayAnswers>> answers = answers(rows, any.since());
        return Optional.of(new NextGroup(
                any.session(),
                any.group(),
                time.local(any.start()),
                time.local(any.end()),
                any.since(),
                rows.stream()
                        .map(row -> member(row, answers.getOrDefault(row.patient(), List.of())))
                        .toList()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SessionId(row.getObject("session_id", UUID.class)),
                Columns.text(row, "group_name"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                row.getObject("since", LocalDate.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                Columns.text(row, "display_name"),
                row.getBoolean("opens"),
                row.getBoolean("first_time"),
                row.getString("last_status"),
                row.getInt("practised"),
                row.getInt("kept"));
    }

    /** From the day of the session before on: that evening belongs to the time since. */
    private Map<PatientId, List<DayAnswers>> answers(List<Row> rows, @Nullable LocalDate since) {
        Map<PatientId, List<DayAnswers>> answers = new HashMap<>();
        if (since != null) {
            jdbc.sql("select patient_id, day, mood, anxiety, craving, clear_thinking from checkin_day"
                            + " where patient_id in (:people) and day >= :since order by day")
                    .param(
                            "people",
                            rows.stream().map(row -> row.patient().value()).toList())
                    .param("since", since)
                    .query(row -> {
                        answers.computeIfAbsent(
                                        new PatientId(row.getObject("patient_id", UUID.class)),
                                        none -> new ArrayList<>())
                                .add(RowFacts.answers(row));
                    });
        }
        return answers;
    }

    private static NextGroup.Member member(Row row, List<DayAnswers> days) {
        Integer hardest = null;
        LocalDate hardestDay = null;
        for (DayAnswers day : days) {
            if (day.hardestMoment().isPresent()
                    && (hardest == null || day.hardestMoment().getAsInt() >= hardest)) {
                hardest = day.hardestMoment().getAsInt();
                hardestDay = day.date();
            }
        }
        return new NextGroup.Member(
                row.patient(),
                row.name(),
                row.opens(),
                row.firstTime(),
                row.last() != null && !Presence.valueOf(row.last()).inTheRoom(),
                days.size(),
                hardest,
                hardestDay,
                row.practised(),
                row.kept());
    }
}
