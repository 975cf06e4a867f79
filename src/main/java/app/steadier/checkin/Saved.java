package app.steadier.checkin;

import java.time.LocalDateTime;

/**
 * Stored for good.
 *
 * @param at when it was saved, on the program's clock
 * @param already whether the same tap had been saved before, so that nothing happened now
 */
public record Saved(LocalDateTime at, boolean already) {}
