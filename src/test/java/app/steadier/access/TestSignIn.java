package app.steadier.access;

import app.steadier.base.AccountId;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs someone in for a test, without a password. */
public final class TestSignIn {

    private TestSignIn() {}

    /** Signs a person of the program's files in on this thread; makes the account at the first time. */
    public static Caller as(AccountService accounts, JdbcTemplate jdbc, Role role, String externalId) {
        boolean patient = role == Role.PATIENT;
        String table = patient ? "patient" : "staff_member";
        String column = patient ? "patient_id" : "staff_id";
        UUID person = one(jdbc, "select id from " + table + " where external_id = ?", externalId);
        String email = externalId.toLowerCase(Locale.ROOT) + "@sign-in.test";
        String account = "select id from account where " + column + " = ?";
        SystemAccess.run("test", () -> {
            if (jdbc.queryForList(account, UUID.class, person).isEmpty()) {
                accounts.createWithPassword(
                        new NewAccount(AccountId.next(), email, Set.of(role), externalId),
                        "a long walk by the river",
                        false);
            }
        });
        AccountId id = new AccountId(one(jdbc, account, person));
        Caller caller = new Caller(
                id, Set.of(role), patient ? new PatientId(person) : null, patient ? null : new StaffId(person), email);
        int version = SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select auth_version from account where id = ?", Integer.class, id.value())
                        .getFirst());
        SignedIn principal = new SignedIn(caller, email, null, true, version, "en", "LIGHT_DARK");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return caller;
    }

    /** Signs out whoever is signed in on this thread. */
    public static void out() {
        SecurityContextHolder.clearContext();
    }

    private static UUID one(JdbcTemplate jdbc, String sql, Object value) {
        List<UUID> found = SystemAccess.call("test", () -> jdbc.queryForList(sql, UUID.class, value));
        return found.getFirst();
    }
}
