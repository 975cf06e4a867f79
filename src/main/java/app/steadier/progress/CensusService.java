package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Verb;
import app.steadier.base.GroupId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's start: census numbers and roster sizes (formulas, section 13). */
@Service
public class CensusService {

    private final JdbcClient jdbc;
    private final AccessGuard guard;

    CensusService(JdbcClient jdbc, AccessGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** Counts of one day; three statements. */
    @Guarded(
            resource = {Resource.EPISODE, Resource.INQUIRY, Resource.GROUP, Resource.MEMBERSHIP},
            verb = Verb.LIST)
    @Transactional
    public Census on(LocalDate day) {
        guard.scope(Verb.LIST, Resource.EPISODE, Resource.INQUIRY, Resource.GROUP, Resource.MEMBERSHIP);
        Counts counts = jdbc.sql("""
                        select coalesce(sum(admission_date <= :day and (discharge_date is null or discharge_date > :day)), 0) as present,
                          coalesce(sum(admission_date between :weekAgo and :day), 0) as admitted,
                          coalesce(sum(discharge_date between :weekAgo and :day), 0) as ended,
                          coalesce(sum(discharge_date is null and planned_discharge between :day and :soon), 0) as leaving,
                          coalesce(sum(admission_date is null and inquiry_closed_on is null and inquiry_date <= :day), 0) as intake
                        from admission_episode
                        """)
                .param("day", day)
                .param("weekAgo", day.minusDays(6))
                .param("soon", day.plusDays(13))
                .query((row, number) -> new Counts(
                        row.getInt("present"),
                        row.getInt("admitted"),
                        row.getInt("ended"),
                        row.getInt("leaving"),
                        row.getInt("intake")))
                .single();
        return new Census(
                day,
                counts.present(),
                counts.admitted(),
                counts.ended(),
                counts.leaving(),
                counts.intake(),
                tracks(day),
                groups(day));
    }

    private List<Census.TrackCount> tracks(LocalDate day) {
        return jdbc.sql("""
                        select t.track, count(*) as people from admission_episode e
                          join admission_track t on t.episode_id = e.episode_id and t.from_date <= :day
                            and (t.to_date is null or t.to_date >= :day)
                        where e.admission_date <= :day and (e.discharge_date is null or e.discharge_date > :day)
                        group by t.track order by t.track
                        """)
                .param("day", day)
                .query((row, number) -> new Census.TrackCount(row.getString("track"), row.getInt("people")))
                .list();
    }

    private List<Census.Roster> groups(LocalDate day) {
        return jdbc.sql("""
                        select g.group_id, g.name, g.track, g.days, g.start_time, g.end_time, g.capacity,
                          (select count(*) from schedule_membership m where m.group_id = g.group_id and m.from_date <= :day
                             and (m.to_date is null or m.to_date >= :day)) as members,
                          (select group_concat(f.display_name order by f.display_name separator ', ') from group_facilitator x
                             join people_staff f on f.staff_id = x.staff_id where x.group_id = g.group_id and x.from_date <= :day
                             and (x.to_date is null or x.to_date >= :day)) as facilitator
                        from schedule_group g where g.active_from <= :day and (g.active_to is null or g.active_to >= :day)
                        order by g.name, g.external_id
                        """)
                .param("day", day)
                .query((row, number) -> new Census.Roster(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        row.getString("name"),
                        row.getString("track"),
                        row.getString("days"),
                        row.getObject("start_time", LocalTime.class),
                        row.getObject("end_time", LocalTime.class),
                        row.getInt("capacity"),
                        row.getInt("members"),
                        row.getString("facilitator")))
                .list();
    }

    private record Counts(int present, int admitted, int ended, int leaving, int intake) {}
}
