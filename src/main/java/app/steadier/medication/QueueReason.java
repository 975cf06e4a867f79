package app.steadier.medication;

import java.time.LocalDate;
import java.util.List;

/**
 * One fired rule of a row.
 *
 * @param since day from which the rule holds; for a due date the due date
 * @param arguments numbers as Integer, days as LocalDate, names as String, in the order the text says
 */
public record QueueReason(QueueRule rule, LocalDate since, QueueText text, List<Object> arguments) {

    /** The English source sentence. */
    public String english() {
        return text.english(arguments);
    }
}
