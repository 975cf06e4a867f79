package app.steadier.message;

import app.steadier.ProgramA;
import app.steadier.access.AccountService;
import app.steadier.access.CareTeamService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invented people beside the demonstration program: in treatment since September, with a therapist and a prescriber. */
final class TalkPeople {

    static final String THERAPIST = "T-01";
    static final String STRANGER = "T-02";
    static final String COVERING = "T-03";
    static final String PRESCRIBER = "D-02";
    static final String DESK = "C-01";

    private final JdbcTemplate jdbc;
    private final AccountService accounts;

    TalkPeople(JdbcTemplate jdbc, AccountService accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    PatientId patient() {
        PatientId patient = PatientId.next();
        EpisodeId episode = EpisodeId.next();
        run(
                "insert into patient (id, created_at, external_id, given_name, family_name) values (?, now(6), ?, 'Wilhelmina', 'Quartz')",
                patient.value(),
                patient.toString());
        run(
                "insert into episode (id, created_at, external_id, patient_id, admission_date, focus, tracks_craving,"
                        + " medication_service) values (?, now(6), ?, ?, '2026-09-01', 'CO_OCCURRING', true, true)",
                episode.value(),
                episode.toString(),
                patient.value());
        member(patient, THERAPIST, CareTeamService.Kind.PRIMARY_THERAPIST, null);
        member(patient, PRESCRIBER, CareTeamService.Kind.PRESCRIBER, null);
        return patient;
    }

    void member(PatientId patient, String staff, CareTeamService.Kind kind, @Nullable LocalDate until) {
        run(
                "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date, to_date)"
                        + " select ?, now(6), e.patient_id, e.id, s.id, ?, '2026-09-01', ? from episode e, staff_member s"
                        + " where e.patient_id = ? and s.external_id = ?",
                TypedId.nextValue(),
                kind.name(),
                until,
                patient.value(),
                staff);
    }

    void leaves(PatientId patient, String staff, LocalDate last) {
        run(
                "update care_team_member set to_date = ? where patient_id = ? and staff_id = (select id from staff_member"
                        + " where external_id = ?)",
                last,
                patient.value(),
                staff);
    }

    StaffId staff(String external) {
        return new StaffId(one("select id from staff_member where external_id = ?", external));
    }

    void as(PatientId patient) {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, patient.toString());
    }

    void as(String staff) {
        Role role = staff.startsWith("T") ? Role.THERAPIST : staff.startsWith("D") ? Role.PRESCRIBER : Role.COORDINATOR;
        TestSignIn.as(accounts, jdbc, role, staff);
    }

    UUID account(PatientId patient) {
        return one("select id from account where patient_id = ?", patient.value());
    }

    int count(String from, Object... values) {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(
                        jdbc.queryForObject("select count(*) from " + from, Integer.class, values)));
    }

    void run(String sql, @Nullable Object... values) {
        SystemAccess.run("test", () -> jdbc.update(sql, values));
    }

    UUID one(String sql, Object... values) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, UUID.class, values).getFirst());
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

    static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 11, day)
                .atTime(hour, minute)
                .atZone(ProgramA.ZONE)
                .toInstant();
    }
}
