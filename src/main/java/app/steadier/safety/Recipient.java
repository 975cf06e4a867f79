package app.steadier.safety;

import app.steadier.base.AccountId;
import app.steadier.base.StaffId;
import org.jspecify.annotations.Nullable;

/** Someone who is told: a member of staff, or an account of one who is not in the list of staff. */
record Recipient(@Nullable StaffId staff, @Nullable AccountId account) {

    static Recipient of(StaffId staff) {
        return new Recipient(staff, null);
    }
}
