package app.steadier.start;

import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.base.UserProblem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The five accounts of a demonstration. Their password is known to everyone, so they exist in this mode only. */
@Component
@ConditionalOnProperty("steadier.demo")
class DemonstrationAccounts {

    static final String PASSWORD = "steadier-demo";

    /** One for each wing; the person is one of the demonstration program. */
    static final List<Demo> ALL = List.of(
            new Demo("patient@demo.test", Role.PATIENT, "P-001"),
            new Demo("therapist@demo.test", Role.THERAPIST, "T-04"),
            new Demo("prescriber@demo.test", Role.PRESCRIBER, "D-02"),
            new Demo("coordinator@demo.test", Role.COORDINATOR, "C-01"),
            new Demo("admin@demo.test", Role.ADMIN, "ADM-1"));

    private static final Logger log = LoggerFactory.getLogger(DemonstrationAccounts.class);

    private final AccountService accounts;

    DemonstrationAccounts(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Makes those that are missing and whose person is there. */
    void make() {
        SystemAccess.run("demonstration", () -> ALL.forEach(this::make));
    }

    private void make(Demo account) {
        try {
            accounts.createWithPassword(
                    new NewAccount(AccountId.next(), account.email(), Set.of(account.role()), account.person()),
                    PASSWORD,
                    true);
        } catch (UserProblem problem) {
            if (!problem.messageKey().equals("shell.problem.emailTaken")) {
                log.warn("{} is not made: the program has no {} for it", account.email(), account.person());
            }
        }
    }

    record Demo(String email, Role role, @Nullable String person) {}
}
