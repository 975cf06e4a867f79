package app.steadier.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A day with at least one answer of the check-in. Scales are 0 to 10; a question not answered is null and never zero.
 *
 * @param mood 10 is best
 * @param anxiety 10 is worst
 * @param craving 10 is worst
 * @param clearThinking 10 is clear
 */
record DayAnswers(
        LocalDate date,
        @Nullable Integer mood,
        @Nullable Integer anxiety,
        @Nullable Integer craving,
        @Nullable Integer clearThinking) {

    @Nullable
    Integer strain(StrainItem item) {
        return switch (item) {
            case MOOD -> mood == null ? null : Integer.valueOf(10 - mood);
            case ANXIETY -> anxiety;
            case CRAVING -> craving;
        };
    }

    /** The highest strain answered, 0 to 10 (formulas, section 4). */
    OptionalInt hardestMoment() {
        return Arrays.stream(StrainItem.values())
                .map(this::strain)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
    }

    boolean within(LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
