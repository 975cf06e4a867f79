package app.steadier.task;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to make, as the office sees it: whom, why in one word, until when (security, section 2.2).
 *
 * @param due wall-clock time in the program's zone
 * @param ownerName null while nobody has it
 */
public record CallRow(
        UUID id,
        PatientId patient,
        String name,
        TaskKind why,
        LocalDateTime due,
        boolean overdue,
        @Nullable String ownerName,
        boolean mine) {

    @Override
    public String toString() {
        return "CallRow " + id;
    }
}
