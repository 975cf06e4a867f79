package app.steadier.access;

import app.steadier.base.AccountId;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator of a program: made with a code that only the person who started the portal can read, once
 * (security, I9).
 */
@Service
public class SetUpService {

    /** How long a code is good for. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int TRIES = 10;

    private final Accounts accounts;
    private final AccountService service;
    private final AccessGuard guard;
    private final ProgramTime time;
    private final SecureRandom random = new SecureRandom();

    private @Nullable String code;
    private Instant madeAt = Instant.EPOCH;
    private int wrong;

    SetUpService(Accounts accounts, AccountService service, AccessGuard guard, ProgramTime time) {
        this.accounts = accounts;
        this.service = service;
        this.guard = guard;
        this.time = time;
    }

    /** Whether no administrator exists yet. Afterwards the set-up page does not exist. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.CREATE)
    @Transactional
    public boolean open() {
        return !accounts.existsByRolesContaining(Role.ADMIN);
    }

    /** A new code, for the console and the data folder; null once an administrator exists. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.CREATE)
    @Transactional
    public synchronized @Nullable String newCode() {
        if (!open()) {
            return null;
        }
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            made.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = made.toString();
        madeAt = time.now();
        wrong = 0;
        return code;
    }

    /**
     * Makes the first administrator.
     *
     * @throws NotAvailable when there is one already
     * @throws UserProblem when the code is wrong or older than 24 hours, or the address or password will not do
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.CREATE)
    @Transactional
    public synchronized void createFirst(AccountId id, String typedCode, String email, String password) {
        if (!open()) {
            throw new NotAvailable();
        }
        String expected = code;
        boolean inTime = madeAt.plus(LIFE).isAfter(time.now()) && wrong < TRIES;
        if (expected == null || !inTime || !same(expected, typedCode)) {
            wrong++;
            throw new UserProblem("shell.problem.setUpCode");
        }
        guard.require(Verb.CREATE, Target.none().being("first-run"), Resource.ACCOUNT);
        SystemAccess.run(
                "set-up",
                () -> service.createWithPassword(new NewAccount(id, email, Set.of(Role.ADMIN), null), password, false));
        code = null;
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
