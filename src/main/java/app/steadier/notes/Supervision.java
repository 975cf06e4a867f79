package app.steadier.notes;

import app.steadier.base.StaffId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose notes need a second signature, and whose signature that is.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null while no end is set
 */
public record Supervision(
        UUID id,
        StaffId staff,
        String staffName,
        StaffId supervisor,
        String supervisorName,
        LocalDate from,
        @Nullable LocalDate to) {}
