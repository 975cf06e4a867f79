package app.steadier.checkin;

import app.steadier.ProgramA;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented people with a therapist and a group, beside the demonstration program. */
final class TestPeople {

    static final String THERAPIST = "T-01";
    static final String STRANGER = "T-02";

    private final JdbcTemplate jdbc;
    private final AccountService accounts;

    TestPeople(JdbcTemplate jdbc, AccountService accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Someone with an open episode whose therapist is {@link #THERAPIST}. */
    PatientId patient(LocalDate admission, boolean craving) {
        PatientId patient = PatientId.next();
        UUID episode = TypedId.nextValue();
        run(
                "insert into patient (id, created_at, external_id, given_name, family_name) values (?, now(6), ?, 'Invented', 'Person')",
                patient.value(),
                patient.toString());
        run(
                "insert into episode (id, created_at, external_id, patient_id, admission_date, focus, tracks_craving,"
                        + " medication_service) values (?, now(6), ?, ?, ?, 'CO_OCCURRING', ?, false)",
                episode,
                episode.toString(),
                patient.value(),
                admission,
                craving);
        run(
                "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date)"
                        + " select ?, now(6), ?, ?, id, 'PRIMARY_THERAPIST', ? from staff_member where external_id = ?",
                TypedId.nextValue(),
                patient.value(),
                episode,
                admission,
                THERAPIST);
        return patient;
    }

    /** A group led by someone, with members. */
    GroupId group(String leads, LocalDate from, PatientId... members) {
        GroupId group = GroupId.next();
        run(
                "insert into care_group (id, created_at, external_id, name, kind, track, capacity, days, start_time, end_time,"
                        + " active_from) values (?, now(6), ?, 'Invented group', 'SKILLS', 'day', 12, 'MON', '06:00', '07:00', ?)",
                group.value(),
                group.toString(),
                from);
        run(
                "insert into group_facilitator (id, group_id, staff_id, from_date) select ?, ?, id, ? from staff_member"
                        + " where external_id = ?",
                TypedId.nextValue(),
                group.value(),
                from,
                leads);
        for (PatientId member : members) {
            run(
                    "insert into group_membership (id, created_at, episode_id, patient_id, group_id, from_date)"
                            + " select ?, now(6), id, patient_id, ?, ? from episode where patient_id = ?",
                    TypedId.nextValue(),
                    group.value(),
                    from,
                    member.value());
        }
        return group;
    }

    SessionId session(GroupId group, String leads, LocalDateTime start, String status) {
        SessionId session = SessionId.next();
        LocalDateTime utc = Columns.utc(start.atZone(ProgramA.ZONE).toInstant());
        run(
                "insert into care_session (id, created_at, external_id, kind, group_id, starts_at, ends_at, start_date,"
                        + " facilitator_id, status) select ?, now(6), ?, 'GROUP', ?, ?, ?, ?, id, ? from staff_member"
                        + " where external_id = ?",
                session.value(),
                session.toString(),
                group.value(),
                utc,
                utc.plusHours(1),
                start.toLocalDate(),
                status,
                leads);
        return session;
    }

    void attendance(SessionId session, PatientId patient, String status) {
        run(
                "insert into attendance (id, created_at, session_id, patient_id, episode_id, status, reason)"
                        + " select ?, now(6), ?, patient_id, id, ?, 'Invented' from episode where patient_id = ?",
                TypedId.nextValue(),
                session.value(),
                status,
                patient.value());
    }

    /** Ticks a skill for a session, as whoever leads it does in the note. */
    void tick(SessionId session, UUID skill) {
        run(
                "insert ignore into session_text (session_id, created_at, content, saved_at, saved_by, last_save)"
                        + " select id, now(6), '', now(6), facilitator_id, ? from care_session where id = ?",
                TypedId.nextValue(),
                session.value());
        run("insert into session_text_skill (session_id, skill_id) values (?, ?)", session.value(), skill);
    }

    UUID skill(String name) {
        return one(UUID.class, "select id from skill where name = ?", name);
    }

    UUID episode(PatientId patient) {
        return one(UUID.class, "select id from episode where patient_id = ?", patient.value());
    }

    void as(PatientId patient) {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, patient.toString());
    }

    void as(String therapist) {
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
    }

    void run(String sql, Object... values) {
        SystemAccess.run("test", () -> jdbc.update(sql, values));
    }

    <T> T one(Class<T> type, String sql, Object... values) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, type, values).getFirst());
    }

    int count(String from, Object... values) {
        return one(Integer.class, "select count(*) from " + from, values);
    }

    /** Statements a page sends, with those of the guard. */
    long statements(TransactionTemplate transaction, Runnable work) {
        Long sent = transaction.execute(status -> {
            long before = asked();
            work.run();
            return asked() - before - 1;
        });
        return sent == null ? 0 : sent;
    }

    private long asked() {
        String asked = jdbc.queryForObject("show session status like 'Questions'", (row, number) -> row.getString(2));
        return Long.parseLong(String.valueOf(asked));
    }

    /** What is said to each of several who act at once, as whoever is signed in here; nothing when all went well. */
    static List<String> together(List<Runnable> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        SecurityContext context = SecurityContextHolder.getContext();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(works.size())) {
            for (Runnable work : works) {
                answers.add(pool.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return problem(work);
                }));
            }
        }
        List<String> said = new ArrayList<>();
        for (Future<String> answer : answers) {
            String key = answer.get();
            if (!key.isEmpty()) {
                said.add(key);
            }
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
}
