package app.steadier.measure;

import app.steadier.base.PatientId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's questionnaires for their care team.
 *
 * @param open given and not sent yet
 * @param results the latest first
 * @param choices questionnaires that are switched on
 */
public record PatientQuestionnaires(
        PatientId patient, String name, List<Open> open, List<Result> results, List<Instrument> choices) {

    /** One that waits for the person. */
    public record Open(
            UUID form,
            String title,
            LocalDate given,
            @Nullable String by,
            int questions,
            int answered) {}

    /**
     * One that was completed.
     *
     * @param score null for a total without items, and for one that was voided
     * @param total in points; null when too much is unanswered
     * @param most highest total of the instrument
     * @param band words of the band the total lies in
     * @param answers in item order, null for an unanswered one; empty for a total without items
     * @param more words of the answers to questions without a score
     * @param enteredBy who wrote down a form of paper; null when the person answered here
     * @param voided why it does not count; null while it does
     */
    public record Result(
            UUID id,
            String instrument,
            String title,
            LocalDate on,
            @Nullable Score score,
            @Nullable Integer total,
            int most,
            @Nullable String band,
            List<@Nullable Integer> answers,
            List<String> more,
            @Nullable String enteredBy,
            @Nullable LocalDateTime seen,
            @Nullable String seenBy,
            @Nullable String voided) {

        /** Whether somebody has to ask in person, because the question about safety was left out. */
        public boolean askInPerson() {
            return score != null && score.safetyItemUnanswered() && seen == null;
        }

        @Override
        public String toString() {
            return "Result " + id;
        }
    }

    @Override
    public String toString() {
        return "PatientQuestionnaires " + patient;
    }
}
