package app.steadier.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A sign-in of one person. */
@Entity
@Table(name = "account")
class Account implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private Instant createdAt;
    private String email;
    private @Nullable String password;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private int authVersion;
    private @Nullable UUID patientId;
    private @Nullable UUID staffId;
    private String language;
    private String colourScheme;
    private @Nullable Instant lastSignInAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Transient
    private boolean stored;

    protected Account() {}

    Account(UUID id, String email, Set<Role> roles, @Nullable UUID patient, @Nullable UUID staff, Instant now) {
        this.id = id;
        this.email = email;
        this.roles.addAll(roles);
        this.patientId = patient;
        this.staffId = staff;
        this.createdAt = now;
        this.state = AccountState.ACTIVE;
        this.language = "en";
        this.colourScheme = "LIGHT_DARK";
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }

    String email() {
        return email;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    AccountState state() {
        return state;
    }

    @Nullable
    UUID patientId() {
        return patientId;
    }

    @Nullable
    UUID staffId() {
        return staffId;
    }

    @Nullable
    String password() {
        return password;
    }

    int authVersion() {
        return authVersion;
    }

    String language() {
        return language;
    }

    String colourScheme() {
        return colourScheme;
    }

    /** A new password ends every session of the account (S7). */
    void changePassword(String hash) {
        password = hash;
        authVersion++;
    }

    /** The same password, hashed with newer parameters; sessions stay. */
    void rehash(String hash) {
        password = hash;
    }

    void suspend() {
        state = AccountState.SUSPENDED;
        authVersion++;
    }

    void restore() {
        state = AccountState.ACTIVE;
        authVersion++;
    }

    void signedIn(Instant at) {
        lastSignInAt = at;
    }

    void prefer(String newLanguage, String newColourScheme) {
        language = newLanguage;
        colourScheme = newColourScheme;
    }
}
