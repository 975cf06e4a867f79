package app.steadier.portal.coordinator;

import java.time.LocalDate;

/** Addresses of the coordinator's wing. */
public final class CoordinatorLinks {

    private CoordinatorLinks() {}

    public static String census() {
        return "coordinator";
    }

    /** The census as of a day. */
    public static String census(LocalDate day) {
        return "coordinator?on=" + day;
    }
}
