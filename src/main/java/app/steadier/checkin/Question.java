package app.steadier.checkin;

import java.math.BigDecimal;

/** What a check-in asks, in the order in which it asks (formulas, section 4). */
public enum Question {
    /** 0 worst to 10 best. */
    MOOD,
    /** 0 none to 10 worst. */
    ANXIETY,
    /** 0 none to 10 strongest; asked only of those who track it. */
    CRAVING,
    /** 0 foggy to 10 clear. */
    CLEAR_THINKING,
    /** Hours of the last night, 0 to 24 in halves. */
    SLEEP_HOURS,
    /** Words to the team, not a number. */
    NOTE;

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Whether the answer is a number. */
    public boolean scored() {
        return this != NOTE;
    }

    /** Whether it is asked of someone. */
    public boolean asked(boolean tracksCraving) {
        return this != CRAVING || tracksCraving;
    }

    /** Whether a number is an answer to it. */
    boolean accepts(BigDecimal value) {
        return switch (this) {
            case NOTE -> false;
            case SLEEP_HOURS -> between(value, DAY) && whole(value.multiply(TWO));
            default -> between(value, TEN) && whole(value);
        };
    }

    private static boolean between(BigDecimal value, BigDecimal most) {
        return value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    private static boolean whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
