package app.steadier.progress;

import java.time.LocalDate;

/**
 * Floor of a level of care from a day on.
 *
 * @param weekMinutes minutes a week
 * @param dayMinutes minutes that make a day count
 * @param days days a week that must count
 */
public record HoursRule(LocalDate effectiveFrom, int weekMinutes, int dayMinutes, int days) {

    /** Adult intensive outpatient: 9 hours a week on 3 days of 3 hours (ASAM Criteria level 2.1, Medicare IOP benefit). */
    static final HoursRule ADULT = new HoursRule(LocalDate.MIN, 540, 180, 3);
}
