package app.steadier.message;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a message that is sent now, and by when.
 *
 * @param name null for the front desk
 * @param readNow whether somebody reads now
 * @param readFrom when somebody reads next, on the program's clock
 * @param answerBy after one day of reading, on the program's clock
 */
public record Expectation(@Nullable String name, boolean readNow, LocalDateTime readFrom, LocalDateTime answerBy) {}
