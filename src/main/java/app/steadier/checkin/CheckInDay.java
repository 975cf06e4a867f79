package app.steadier.checkin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day as the care team sees it.
 *
 * @param answers what holds now; a question without an answer is missing
 * @param history every tap, the first first
 */
public record CheckInDay(
        LocalDate day,
        Map<Question, BigDecimal> answers,
        @Nullable String note,
        @Nullable LocalDateTime submittedAt,
        List<Entry> history) {

    /**
     * One tap. Neither value nor words: skipped or taken back.
     *
     * @param toldTo who wrote it down on the phone; null when the person answered
     */
    public record Entry(
            Question question,
            @Nullable BigDecimal value,
            @Nullable String words,
            LocalDateTime at,
            @Nullable String toldTo) {}

    /** Whether something was said first and something else later. */
    public boolean amended() {
        return history.stream()
                .anyMatch(entry -> history.stream()
                                .filter(each -> each.question() == entry.question())
                                .count()
                        > 1);
    }
}
