package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.progress.EpisodeHistory.Basics;
import app.steadier.progress.HoursOutlook.Seat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hours of a week against the floor of the level of care, for those who can still do something about it. */
@Service
public class WeekHoursService {

    private static final String PEOPLE = """
            select e.episode_id, e.external_id, e.patient_id, e.admission_date, e.discharge_date, e.planned_discharge,
              e.baseline_start, %s as name, l.from_date, r.effective_from, r.week_minutes, r.day_minutes, r.days
            from admission_episode e
              join people_patient p on p.patient_id = e.patient_id
              left join admission_level l on l.episode_id = e.episode_id
              left join level_of_care_rule r on r.level_of_care = l.level_of_care
            where e.admission_date <= :sunday and (e.discharge_date is null or e.discharge_date >= :monday) and %s
            order by name, e.patient_id, e.admission_date, l.from_date, r.effective_from
            """;

    /** A guest who is expected to make up for a missed session has no attendance yet. Participation is not asked for. */
    private static final String SESSIONS = """
            select episode_id, kind, session_status, starts_at, ends_at,
              if(attendance_status is null and makeup_for is not null, 'MAKEUP', attendance_status) as attendance_status,
              arrived_at, left_at, cast(null as int) as participation
            from schedule_session_patient
            where episode_id in (:episodes) and start_date between :monday and :sunday
            """;

    private static final String SEATS = """
            select s.session_id, g.name, s.topic, s.starts_at, s.ends_at,
              g.capacity - sum(s.attendance_status is null or s.attendance_status not in ('ABSENT', 'EXCUSED')) as free
            from schedule_session_patient s join schedule_group g on g.group_id = s.group_id
            where s.kind = 'GROUP' and s.session_status = 'SCHEDULED' and s.start_date between :today and :sunday
            group by s.session_id, g.name, s.topic, s.starts_at, s.ends_at, g.capacity
            having free > 0
            """;

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    WeekHoursService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    private record Person(String name, HistoryBuilder history) {}

    /**
     * The week of a day: for a coordinator everyone in the program, for others those on whose care team they are. From
     * Thursday to Sunday of the running week it says who will fall short, and which sessions of groups that meet would
     * make up for it. At most three statements.
     *
     * @throws NotAvailable when the caller sees nobody's hours by role
     */
    @Guarded(
            resource = {Resource.PATIENT, Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE, Resource.GROUP},
            verb = Verb.LIST)
    @Transactional
    public HoursPage week(LocalDate anyDay) {
        Scope scope = guard.scope(
                Verb.LIST, Resource.PATIENT, Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE, Resource.GROUP);
        LocalDate monday = anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate today = time.today();
        boolean forecast = HoursOutlook.time(monday, today);
        Map<UUID, Person> people = people(scope, monday);
        if (people.isEmpty()) {
            return new HoursPage(monday, today, forecast, List.of());
        }
        jdbc.sql(SESSIONS)
                .param("episodes", people.keySet())
                .param("monday", monday)
                .param("sunday", monday.plusDays(6))
                .query(row -> {
                    Objects.requireNonNull(people.get(Columns.id(row, "episode_id")))
                            .history()
                            .session(row);
                });
        List<Seat> seats = forecast ? seats(today, monday.plusDays(6)) : List.of();
        Instant now = time.now();
        List<HoursLine> lines = people.values().stream()
                .map(person -> line(person.name(), person.history().build(), monday, now, forecast, seats))
                .toList();
        scope.shows(lines.stream().map(HoursLine::patient).toList());
        return new HoursPage(monday, today, forecast, lines);
    }

    private Map<UUID, Person> people(Scope scope, LocalDate monday) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        jdbc.sql(PEOPLE.formatted(GroupRows.LIST_NAME, scope.patientFilter("e.patient_id")))
                .params(scope.params())
                .param("monday", monday)
                .param("sunday", monday.plusDays(6))
                .query(row -> {
                    Person person = people.get(Columns.id(row, "episode_id"));
                    if (person == null) {
                        person = new Person(Columns.text(row, "name"), new HistoryBuilder(time.zone()));
                        people.put(Columns.id(row, "episode_id"), person);
                    }
                    person.history().episode(row);
                });
        return people;
    }

    private List<Seat> seats(LocalDate today, LocalDate sunday) {
        return jdbc.sql(SEATS)
                .param("today", today)
                .param("sunday", sunday)
                .query((row, number) -> new Seat(
                        new SessionId(Columns.id(row, "session_id")),
                        Columns.text(row, "name"),
                        row.getString("topic"),
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at"),
                        row.getInt("free")))
                .list();
    }

    private HoursLine line(
            String name, EpisodeHistory history, LocalDate monday, Instant now, boolean forecast, List<Seat> seats) {
        Basics episode = history.basics();
        WeekHoursResult hours = WeekHours.of(
                history.entries(),
                monday,
                episode.admission(),
                episode.discharge(),
                time.today(),
                history.levels().rulesOn(monday),
                time.zone());
        HoursOutlook outlook = new HoursOutlook(history.entries(), now, time.zone());
        return new HoursLine(
                episode.patient(),
                episode.episode(),
                name,
                hours,
                outlook.scheduledMinutes(),
                outlook.toComeMinutes(),
                outlook.unrecordedMinutes(),
                forecast && hours.state() == HoursState.IN_PROGRESS ? outlook.forecast(hours.rule(), seats) : null);
    }
}
