package app.steadier.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert with all that whoever answers it needs beside it.
 *
 * @param mayChange whether the caller may record, give on and tell more people
 * @param mayReadPlan whether the caller may read the crisis plan
 * @param plan the crisis plan that holds; null while there is none, or the caller may not read it
 * @param clinicians who can be given the alert, those on call first
 */
public record AlertPage(
        AlertDetail detail,
        boolean mayChange,
        Reach reach,
        boolean mayReadPlan,
        @Nullable CrisisPlan plan,
        List<AlertClinician> clinicians) {

    /**
     * How the person can be reached.
     *
     * @param contact whom they named for an emergency
     */
    public record Reach(
            @Nullable String phone,
            @Nullable String contact,
            @Nullable String contactPhone) {

        @Override
        public String toString() {
            return "Reach";
        }
    }

    @Override
    public String toString() {
        return "AlertPage " + detail.alert().id();
    }
}
