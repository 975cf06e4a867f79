package app.steadier.access;

import app.steadier.audit.AuditService;
import app.steadier.audit.SecurityEvent;
import app.steadier.base.AccountId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a password. Unknown, wrong and suspended answer alike and cost the same work (I2); failures make the next try
 * wait, never lock the account (I8).
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInDelays delays;
    private final PasswordEncoder passwords;
    private final AuditService audit;
    private final CurrentCaller current;
    private final JdbcTemplate jdbc;
    private final ProgramTime time;
    private final String dummy;
    private final Semaphore hashing = new Semaphore(4);

    SignIn(
            Accounts accounts,
            SignInDelays delays,
            PasswordEncoder passwords,
            AuditService audit,
            CurrentCaller current,
            JdbcTemplate jdbc,
            ProgramTime time) {
        this.accounts = accounts;
        this.delays = delays;
        this.passwords = passwords;
        this.audit = audit;
        this.current = current;
        this.jdbc = jdbc;
        this.time = time;
        this.dummy = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    @Transactional(noRollbackFor = {BadCredentialsException.class, LockedException.class})
    public Authentication authenticate(Authentication request) {
        String email = String.valueOf(request.getName()).strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(request.getCredentials());
        String origin = current.origin();
        Instant now = time.now();
        Optional<Duration> wait = delays.wait(email, origin, now);
        if (wait.isPresent()) {
            throw new LockedException("wait");
        }
        Optional<Account> found = accounts.findByEmail(email);
        String hash = found.map(Account::password).orElse(null);
        boolean right = matches(password, hash == null ? dummy : hash) && hash != null;
        if (!right || found.isEmpty() || found.get().state() != AccountState.ACTIVE) {
            delays.failed(email, origin, now);
            event("SIGN_IN_FAILED", found.orElse(null), origin, now);
            throw new BadCredentialsException("no");
        }
        Account account = found.get();
        delays.clear(email, origin);
        account.signedIn(now);
        if (passwords.upgradeEncoding(hash)) {
            account.rehash(String.valueOf(passwords.encode(password)));
        }
        accounts.save(account);
        event("SIGN_IN", account, origin, now);
        SignedIn principal = principal(account);
        principal.typedPassword(now);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        token.setDetails(request.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private SignedIn principal(Account account) {
        Caller caller = new Caller(
                new AccountId(account.getId()),
                account.roles(),
                account.patientId() == null ? null : new PatientId(account.patientId()),
                AccountService.staff(account),
                name(account));
        return new SignedIn(
                caller,
                account.email(),
                null,
                account.state() == AccountState.ACTIVE,
                account.authVersion(),
                account.language(),
                account.colourScheme());
    }

    /** Staff are called by their name; everybody else by the address that they sign in with. */
    private String name(Account account) {
        StaffId staff = AccountService.staff(account);
        return staff == null
                ? account.email()
                : jdbc
                        .queryForList("select display_name from staff_member where id = ?", String.class, staff.value())
                        .stream()
                        .findFirst()
                        .orElse(account.email());
    }

    private boolean matches(String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > 4 * PasswordRules.LONGEST) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private void event(String kind, @Nullable Account account, String origin, Instant now) {
        audit.event(new SecurityEvent(
                now,
                account == null ? null : account.getId(),
                kind,
                account == null ? null : account.getId().toString(),
                null,
                origin));
    }
}
