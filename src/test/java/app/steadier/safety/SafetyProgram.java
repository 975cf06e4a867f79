package app.steadier.safety;

import app.steadier.ProgramA;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.settings.OnCallDuty;
import app.steadier.settings.OnCallService;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One person of the demonstration program with their therapist, and others who are not on their team. */
final class SafetyProgram {

    static final String REASON = "Nobody answers and I am worried";

    final PatientId patient;
    final String person;
    final String therapist;
    final String stranger;
    private final AccountService accounts;
    private final OnCallService onCall;
    private final JdbcTemplate jdbc;

    SafetyProgram(AccountService accounts, OnCallService onCall, JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.onCall = onCall;
        this.jdbc = jdbc;
        Object[] found = SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select p.id, p.external_id, s.external_id"
                                + " from patient p join episode e on e.patient_id = p.id and e.discharge_date is null"
                                + " and e.admission_date < '2026-10-30' join care_team_member m on m.episode_id = e.id"
                                + " and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null join staff_member s on s.id = m.staff_id"
                                + " where not exists (select 1 from safety_alert a where a.patient_id = p.id)"
                                + " and not exists (select 1 from care_team_member c where c.patient_id = p.id and c.kind = 'COVERING')"
                                + " order by p.external_id limit 1",
                        (row, number) ->
                                new Object[] {row.getObject(1, UUID.class), row.getString(2), row.getString(3)}));
        this.patient = new PatientId((UUID) found[0]);
        this.person = (String) found[1];
        this.therapist = (String) found[2];
        this.stranger = "T-90";
        SystemAccess.run("test", () -> {
            UUID added = TypedId.nextValue();
            jdbc.update(
                    "insert into staff_member (id, created_at, external_id, display_name, active_from)"
                            + " values (?, now(6), ?, 'Invented Therapist', '2026-01-01')",
                    added,
                    stranger);
            jdbc.update("insert into staff_role (staff_id, role) values (?, 'THERAPIST')", added);
        });
        // accounts are made before a test's own transaction
        asPatient();
        as(Role.PATIENT, "P-023");
        for (String one : new String[] {therapist, stranger, "T-05"}) {
            as(Role.THERAPIST, one);
        }
        as(Role.PRESCRIBER, "D-01");
        as(Role.PRESCRIBER, "D-02");
        asCoordinator();
        as(Role.ADMIN, "ADM-1");
        TestSignIn.out();
    }

    void as(Role role, String externalId) {
        TestSignIn.as(accounts, jdbc, role, externalId);
    }

    void asPatient() {
        as(Role.PATIENT, person);
    }

    void asTherapist() {
        as(Role.THERAPIST, therapist);
    }

    void asCoordinator() {
        as(Role.COORDINATOR, "C-01");
    }

    StaffId staff(String externalId) {
        return new StaffId(id("staff_member", externalId));
    }

    UUID id(String table, String externalId) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select id from " + table + " where external_id = ?", UUID.class, externalId)
                        .getFirst());
    }

    /** Local times. */
    void onCall(String externalId, OnCallDuty.As as, LocalDateTime from, LocalDateTime until) {
        SystemAccess.run(
                "test",
                () -> onCall.add(
                        new OnCallDuty(TypedId.nextValue(), staff(externalId), null, as, from, until), REASON));
    }

    int count(String from, @Nullable Object... values) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select count(*) from " + from, Integer.class, values)
                        .getFirst());
    }

    /** Who was told of an alert in one way, by their keys. */
    List<String> told(UUID alert, NoticeKind kind) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select s.external_id from safety_notice n join staff_member s on s.id = n.staff_id"
                                + " where n.alert_id = ? and n.kind = ? order by 1",
                        String.class,
                        alert,
                        kind.name()));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ProgramA.ZONE).toInstant();
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
