package app.steadier.settings;

import java.time.LocalDate;

/** When someone reads what patients send: weekdays without the program's closed days, between two hours. */
public interface ReadingHours {

    /** The times of reading from one day to another, both inclusive, by the hours in force on the first. */
    ReadingCalendar between(LocalDate first, LocalDate last);
}
