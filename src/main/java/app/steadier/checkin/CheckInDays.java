package app.steadier.checkin;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Which days may be answered: today and yesterday (model, section 3: until the end of the next day). */
final class CheckInDays {

    private CheckInDays() {}

    static boolean open(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(today.minusDays(1));
    }

    /** The first moment at which a day is locked, on the program's clock. */
    static LocalDateTime until(LocalDate day) {
        return day.plusDays(2).atStartOfDay();
    }
}
