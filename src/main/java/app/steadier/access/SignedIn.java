package app.steadier.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: who signed in, as which version of the account, and when a password was last typed. */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Set<String> noted = ConcurrentHashMap.newKeySet();
    private final String email;
    private final @Nullable String password;
    private final boolean active;
    private final int authVersion;
    private final String language;
    private final String colourScheme;
    private transient volatile Instant passwordTypedAt = Instant.EPOCH;

    SignedIn(
            Caller caller,
            String email,
            @Nullable String password,
            boolean active,
            int authVersion,
            String language,
            String colourScheme) {
        this.caller = caller;
        this.email = email;
        this.password = password;
        this.active = active;
        this.authVersion = authVersion;
        this.language = language;
        this.colourScheme = colourScheme;
    }

    public Caller caller() {
        return caller;
    }

    /** Language chosen for this account, BCP 47. */
    public String language() {
        return language;
    }

    /** LIGHT, DARK or LIGHT_DARK (follow the device), as chosen for this account. */
    public String colourScheme() {
        return colourScheme;
    }

    int authVersion() {
        return authVersion;
    }

    /** Remembers that the log already names this resource for this sign-in; true the first time. */
    boolean firstLook(String resource) {
        return noted.add(resource);
    }

    void typedPassword(Instant at) {
        passwordTypedAt = at;
    }

    Instant passwordTypedAt() {
        return passwordTypedAt;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return caller.roles().stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isAccountNonLocked() {
        return active;
    }

    @Override
    public String toString() {
        return "SignedIn " + caller.account();
    }
}
