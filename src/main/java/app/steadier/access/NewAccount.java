package app.steadier.access;

import app.steadier.base.AccountId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an account.
 *
 * @param id made by the caller: the same request twice is one account
 * @param person external id of the patient or member of staff; null for an administrator outside the staff list
 */
public record NewAccount(
        AccountId id,
        String email,
        Set<Role> roles,
        @Nullable String person) {

    @Override
    public String toString() {
        return "NewAccount " + id;
    }
}
