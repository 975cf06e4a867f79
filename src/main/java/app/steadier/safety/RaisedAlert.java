package app.steadier.safety;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What whoever raised an alert is told: it is stored.
 *
 * @param alert the alert that holds it now, which may be an older one that is still open
 * @param told when the team was told, wall-clock time in the program's zone
 * @param staffed whether these are hours in which someone reads; if not, nobody may be reading now, and the page says so
 */
public record RaisedAlert(UUID alert, LocalDateTime told, boolean staffed) {}
