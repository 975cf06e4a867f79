package app.steadier.schedule;

import java.time.LocalDate;
import java.util.UUID;

/** A thank-you that waits to be released; without its author. */
public record WaitingThanks(UUID id, String group, LocalDate day, String words) {

    @Override
    public String toString() {
        return "WaitingThanks " + id;
    }
}
