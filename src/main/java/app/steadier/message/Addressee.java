package app.steadier.message;

import app.steadier.access.CareTeamService;
import app.steadier.base.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Someone a patient may write to.
 *
 * @param staff null for the front desk
 * @param name null for the front desk
 * @param kind what they are on the care team today; null for the front desk
 */
public record Addressee(@Nullable StaffId staff, @Nullable String name, CareTeamService.@Nullable Kind kind) {

    @Override
    public String toString() {
        return "Addressee " + staff;
    }
}
