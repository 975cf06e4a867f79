package app.steadier.message;

import java.time.LocalDateTime;

/**
 * A message that is stored for good.
 *
 * @param at when it was sent, on the program's clock
 * @param already whether it had been sent before, so that nothing happened now
 */
public record Sent(LocalDateTime at, boolean already) {}
