package app.steadier.access;

import app.steadier.base.AccountId;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account with its roles and the person behind it.
 *
 * @param account null for anonymous visitors and named jobs
 * @param patient set exactly for patient accounts
 * @param staff set for staff who appear in the program's staff list
 */
public record Caller(
        @Nullable AccountId account,
        Set<Role> roles,
        @Nullable PatientId patient,
        @Nullable StaffId staff,
        String name) {

    /** A visitor who has not signed in. */
    public static Caller anonymous() {
        return new Caller(null, Set.of(Role.ANONYMOUS), null, null, "anonymous");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "Caller " + account;
    }
}
