package app.steadier.measure;

import app.steadier.safety.RaisedAlert;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is stored.
 *
 * @param at when, wall-clock time in the program's zone
 * @param alert the alert that was raised with it, so that the page shows help at once; null when there is none
 */
public record Answered(LocalDateTime at, @Nullable RaisedAlert alert) {}
