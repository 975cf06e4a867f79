package app.steadier.progress;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the program's measures and group insight look at, from the views of the other rooms. */
@Component
class ProgramFacts {

    private static final String EPISODES = """
            select episode_id, inquiry_date, inquiry_closed_on, admission_date, discharge_date, disposition
            from admission_episode
            order by admission_date, external_id
            """;

    /** Who was in the room; a session with times that leave no minute is sorted out by the calculator. */
    private static final String ATTENDED = """
            select episode_id, kind, session_status, starts_at, ends_at, attendance_status, arrived_at, left_at
            from schedule_session_patient
            where session_status = 'HELD' and kind <> 'PRESCRIBER' and episode_id is not null
              and attendance_status in ('PRESENT', 'LATE', 'LEFT_EARLY', 'MAKEUP')
            """;

    private static final String GROUP_MEMBERS = """
            select distinct m.episode_id
            from schedule_membership m
              join admission_episode e on e.episode_id = m.episode_id
            where m.group_id = :group and m.from_date <= :day and (m.to_date is null or m.to_date >= :day)
              and e.admission_date <= :day and (e.discharge_date is null or e.discharge_date > :day)
            """;

    private static final String TRACK_MEMBERS = """
            select distinct t.episode_id
            from admission_track t
              join admission_episode e on e.episode_id = t.episode_id
            where t.track = :track and t.from_date <= :day and (t.to_date is null or t.to_date >= :day)
              and e.admission_date <= :day and (e.discharge_date is null or e.discharge_date > :day)
            """;

    private final JdbcClient jdbc;
    private final ProgramTime time;

    ProgramFacts(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Admissions and inquiries of the program. */
    record Spans(List<EpisodeSpan> episodes, List<InquirySpan> inquiries) {}

    /** All admissions and inquiries, with the days of attended sessions: two statements. */
    Spans spans() {
        Map<UUID, List<LocalDate>> attended = attendedDays();
        List<EpisodeSpan> episodes = new ArrayList<>();
        List<InquirySpan> inquiries = new ArrayList<>();
        jdbc.sql(EPISODES).query(row -> {
            List<LocalDate> days = attended.getOrDefault(Columns.id(row, "episode_id"), List.of());
            LocalDate admission = Columns.optionalDay(row, "admission_date");
            if (admission != null) {
                episodes.add(
                        new EpisodeSpan(admission, Columns.optionalDay(row, "discharge_date"), disposition(row), days));
            }
            LocalDate inquiry = Columns.optionalDay(row, "inquiry_date");
            if (inquiry != null) {
                inquiries.add(new InquirySpan(
                        inquiry,
                        days.stream().min(Comparator.naturalOrder()).orElse(null),
                        Columns.optionalDay(row, "inquiry_closed_on")));
            }
        });
        return new Spans(List.copyOf(episodes), List.copyOf(inquiries));
    }

    private Map<UUID, List<LocalDate>> attendedDays() {
        ZoneId zone = time.zone();
        Map<UUID, List<LocalDate>> days = new HashMap<>();
        jdbc.sql(ATTENDED).query(row -> {
            SessionEntry entry = RowFacts.session(row);
            if (Attendance.of(entry).attended() > 0) {
                days.computeIfAbsent(Columns.id(row, "episode_id"), episode -> new ArrayList<>())
                        .add(entry.date(zone));
            }
        });
        return days;
    }

    private static @Nullable Disposition disposition(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        return disposition == null ? null : Disposition.valueOf(disposition);
    }

    /** Admissions that go on of the members of a group on a day. */
    List<EpisodeId> members(GroupId group, LocalDate day) {
        return jdbc.sql(GROUP_MEMBERS)
                .param("group", group.value())
                .param("day", day)
                .query((row, number) -> new EpisodeId(Columns.id(row, "episode_id")))
                .list();
    }

    /** Admissions that go on in a track on a day. */
    List<EpisodeId> members(String track, LocalDate day) {
        return jdbc.sql(TRACK_MEMBERS)
                .param("track", track)
                .param("day", day)
                .query((row, number) -> new EpisodeId(Columns.id(row, "episode_id")))
                .list();
    }
}
