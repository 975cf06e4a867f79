package app.steadier.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that was filled in on paper.
 *
 * @param on the day it was filled in
 * @param answers in item order, null for an unanswered one
 */
public record PaperForm(String instrument, String language, LocalDate on, List<@Nullable Integer> answers) {

    @Override
    public String toString() {
        return "PaperForm " + instrument;
    }
}
