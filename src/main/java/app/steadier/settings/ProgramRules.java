package app.steadier.settings;

import java.time.LocalDate;
import java.util.List;

/** What the program has set for itself, for other rooms to go by. */
public interface ProgramRules {

    /** The number in force on a day. */
    int number(ProgramRule rule, LocalDate day);

    /** The number over time; one statement. */
    RuleDays days(ProgramRule rule);

    /** Closed days from one day to another, both inclusive, in order. */
    List<Holiday> holidays(LocalDate from, LocalDate to);
}
