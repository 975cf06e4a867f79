package app.steadier.access;

import app.steadier.base.AccountId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account in the administrator's list.
 *
 * @param personName name of the member of staff, or the external id of the patient; null for an account without a person
 * @param linkOpenUntil when an unused one-time link runs out; null when there is none
 */
public record AccountRow(
        AccountId id,
        String email,
        Set<Role> roles,
        AccountState state,
        @Nullable String personName,
        @Nullable Instant lastSignInAt,
        @Nullable Instant linkOpenUntil) {

    @Override
    public String toString() {
        return "AccountRow " + id;
    }
}
