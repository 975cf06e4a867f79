package app.steadier.checkin;

import app.steadier.base.EpisodeId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One day of the person who is signed in.
 *
 * @param day the day it is about
 * @param until first moment at which nothing of it can be changed any more
 * @param days what may be answered now, the latest first
 * @param items what is asked, in order, with what was said; the note to the team is the last
 * @param commitments due by that day and still to be answered or changed
 * @param skills taught that day, and those of the day before that were not reported
 */
public record CheckInPage(
        EpisodeId episode,
        LocalDate day,
        LocalDateTime until,
        List<OpenDay> days,
        List<Item> items,
        List<Commitment> commitments,
        List<Practice> skills) {

    /**
     * A day that may be answered.
     *
     * @param checkedIn whether at least one question of it has an answer
     */
    public record OpenDay(LocalDate day, LocalDateTime until, boolean checkedIn) {}

    /**
     * A question with what was said.
     *
     * @param value null for words, and when there is no answer
     * @param skipped whether the person went past it; not the same as zero
     * @param toldTo name of the member of staff who wrote it down on the phone; null when the person answered
     */
    public record Item(
            Question question,
            @Nullable BigDecimal value,
            @Nullable String words,
            boolean skipped,
            @Nullable LocalDateTime savedAt,
            @Nullable String toldTo) {

        public boolean answered() {
            return value != null || words != null;
        }

        /** Whether it need not be asked again. */
        public boolean settled() {
            return answered() || skipped || question == Question.NOTE;
        }
    }

    /** Where to go on after a pause, on any device. */
    public Optional<Question> next() {
        return items.stream()
                .filter(item -> !item.settled())
                .map(Item::question)
                .findFirst();
    }

    /** Whether every question is answered or skipped, and commitments and skills have their answers. */
    public boolean done() {
        return next().isEmpty()
                && commitments.stream().noneMatch(each -> each.state() == CommitmentState.OPEN)
                && skills.stream().allMatch(Practice::reported);
    }
}
