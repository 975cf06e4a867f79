package app.steadier.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Times in which someone reads what patients send.
 *
 * @param spans in order, without overlap
 * @param day how long a day of reading is
 */
public record ReadingCalendar(List<Span> spans, Duration day) {

    /** The last moment no longer counts. */
    public record Span(Instant from, Instant until) {}

    /** The moment itself while somebody reads, else when somebody reads next; the moment itself when nobody ever does. */
    public Instant next(Instant moment) {
        return spans.stream()
                .filter(span -> span.until().isAfter(moment))
                .map(span -> later(span.from(), moment))
                .findFirst()
                .orElse(moment);
    }

    /** The moment after which so much time of reading has gone by. */
    public Instant after(Instant moment, Duration reading) {
        Duration left = reading;
        Instant last = moment;
        for (Span span : spans) {
            if (span.until().isAfter(moment)) {
                Instant begins = later(span.from(), moment);
                Duration length = Duration.between(begins, span.until());
                if (length.compareTo(left) >= 0) {
                    return begins.plus(left);
                }
                left = left.minus(length);
                last = span.until();
            }
        }
        return last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
