package app.steadier.access;

import app.steadier.base.ProgramTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who acts on this thread, from the security context and the request. */
@Component
class CurrentCaller {

    private static final String NO_SESSION = "0".repeat(16);

    private final JdbcTemplate jdbc;
    private final ProgramTime time;

    CurrentCaller(JdbcTemplate jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Caller caller() {
        String job = Leave.job();
        if (job != null) {
            return new Caller(null, Set.of(Role.SYSTEM), null, null, job);
        }
        SignedIn principal = principal();
        return principal == null ? Caller.anonymous() : principal.caller();
    }

    /** The account is active and is still the version that signed in (S7); one statement. */
    boolean stillValid() {
        SignedIn principal = principal();
        if (principal == null || principal.caller().account() == null) {
            return true;
        }
        Integer same = jdbc.queryForObject(
                "select count(*) from account where id = ? and state = 'ACTIVE' and auth_version = ?",
                Integer.class,
                principal.caller().account().value(),
                principal.authVersion());
        return same != null && same == 1;
    }

    boolean typedPasswordWithin(Duration limit) {
        SignedIn principal = principal();
        return principal != null && principal.passwordTypedAt().plus(limit).isAfter(time.now());
    }

    boolean firstLook(String resource) {
        SignedIn principal = principal();
        return principal == null || principal.firstLook(resource);
    }

    String sessionRef() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return NO_SESSION;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(request.getSessionId().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", missing);
        }
    }

    String origin() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : "local";
    }

    static @Nullable SignedIn principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }
}
