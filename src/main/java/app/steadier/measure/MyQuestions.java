package app.steadier.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The questionnaires of the person who is signed in: what waits, and what was sent. Never a score. */
public record MyQuestions(List<Waiting> waiting, List<Sent> sent) {

    /** @param answered questions with an answer */
    public record Waiting(UUID form, String title, int questions, int answered, LocalDate given) {}

    public record Sent(String title, LocalDate on) {}

    @Override
    public String toString() {
        return "MyQuestions";
    }
}
