package app.steadier.schedule;

import app.steadier.ProgramA;
import app.steadier.access.SystemAccess;
import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** People, groups and sessions that a test of the timetable adds beside the demonstration program. */
final class TestProgram {

    static final String REASON = "Asked for by the person in the last talk";

    private final JdbcTemplate jdbc;

    TestProgram(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    UUID id(String table, String externalId) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select id from " + table + " where external_id = ?", UUID.class, externalId)
                        .getFirst());
    }

    StaffId staff(String externalId) {
        return new StaffId(id("staff_member", externalId));
    }

    /** Someone invented with an open episode. */
    PatientId patient(LocalDate admission) {
        PatientId patient = PatientId.next();
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "insert into patient (id, created_at, external_id, given_name, family_name) values (?, now(6), ?, ?, ?)",
                    patient.value(),
                    patient.toString(),
                    "Invented",
                    "Person");
            jdbc.update(
                    "insert into episode (id, created_at, external_id, patient_id, admission_date, focus, tracks_craving,"
                            + " medication_service) values (?, now(6), ?, ?, ?, 'MENTAL_HEALTH', false, false)",
                    TypedId.nextValue(),
                    TypedId.nextValue().toString(),
                    patient.value(),
                    admission);
        });
        return patient;
    }

    /** A group that meets at no set time until it is given a pattern. */
    GroupId group(int capacity, LocalDate from, String facilitator) {
        GroupId group = GroupId.next();
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "insert into care_group (id, created_at, external_id, name, kind, track, capacity, days, start_time,"
                            + " end_time, active_from) values (?, now(6), ?, ?, 'SKILLS', 'day', ?, 'MON', '06:00', '07:00', ?)",
                    group.value(),
                    group.toString(),
                    "Group " + group.toString().substring(24),
                    capacity,
                    from);
            jdbc.update(
                    "insert into group_facilitator (id, group_id, staff_id, from_date) values (?, ?, ?, ?)",
                    TypedId.nextValue(),
                    group.value(),
                    staff(facilitator).value(),
                    from);
        });
        return group;
    }

    SessionId session(GroupId group, LocalDateTime start, int minutes, String facilitator, @Nullable String topic) {
        SessionId session = SessionId.next();
        LocalDateTime utc = Columns.utc(start.atZone(ProgramA.ZONE).toInstant());
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into care_session (id, created_at, external_id, kind, group_id, starts_at, ends_at, start_date,"
                                + " facilitator_id, topic, status) values (?, now(6), ?, 'GROUP', ?, ?, ?, ?, ?, ?, 'SCHEDULED')",
                        session.value(),
                        session.toString(),
                        group.value(),
                        utc,
                        utc.plusMinutes(minutes),
                        start.toLocalDate(),
                        staff(facilitator).value(),
                        topic));
        return session;
    }

    void attendance(SessionId session, PatientId patient, AttendanceStatus status) {
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "insert into attendance (id, created_at, session_id, patient_id, episode_id, status, reason)"
                            + " select ?, now(6), ?, patient_id, id, ?, 'Invented' from episode where patient_id = ?",
                    TypedId.nextValue(),
                    session.value(),
                    status.name(),
                    patient.value());
            jdbc.update("update care_session set status = 'HELD' where id = ?", session.value());
        });
    }

    int count(String from, Object... values) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select count(*) from " + from, Integer.class, values)
                        .getFirst());
    }

    List<SessionId> sessions(GroupId group) {
        return SystemAccess.call(
                "test",
                () -> jdbc.query(
                        "select id from care_session where group_id = ? order by starts_at",
                        (row, number) -> new SessionId(Columns.id(row, "id")),
                        group.value()));
    }

    /** Local start as the wall clock shows it. */
    LocalDateTime start(SessionId session) {
        return SystemAccess.call(
                "test",
                () -> jdbc.query(
                                "select starts_at from care_session where id = ?",
                                (row, number) ->
                                        LocalDateTime.ofInstant(Columns.instant(row, "starts_at"), ProgramA.ZONE),
                                session.value())
                        .getFirst());
    }

    static LocalDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute));
    }

    /** What is said to each of several who do the same at once, as whoever is signed in here. */
    static List<String> together(int many, Runnable work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        SecurityContext context = SecurityContextHolder.getContext();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
            for (int one = 0; one < many; one++) {
                answers.add(pool.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return problem(work);
                }));
            }
        }
        List<String> said = new ArrayList<>();
        for (Future<String> answer : answers) {
            said.add(answer.get());
        }
        return said;
    }

    /** The key of what was said, or nothing. */
    static String problem(Runnable work) {
        try {
            work.run();
        } catch (UserProblem problem) {
            return problem.messageKey();
        }
        return "";
    }

    /** What was said, with its arguments. */
    static List<Object> arguments(Runnable work) {
        try {
            work.run();
        } catch (UserProblem problem) {
            return problem.arguments();
        }
        return List.of();
    }
}
