package app.steadier.medication;

/**
 * Settings of one order, in days, confirmed by a prescriber.
 *
 * @param interval from one injection to the next, 1 to 365
 * @param minimumGap earliest next injection, 1 to 365
 * @param grace days past due that are late and not yet overdue, 0 to 365
 */
public record InjectionSettings(int interval, int minimumGap, int grace) {}
