package app.steadier.progress;

import java.time.Duration;
import java.time.Instant;

/** The exact time behind {@link SessionMinutes}, in seconds; sums are rounded once at the end. */
record SessionSeconds(long scheduled, long attended, long excused, long makeup, long unrecorded) {

    static final SessionSeconds NONE = new SessionSeconds(0, 0, 0, 0, 0);

    /** Only held sessions have time. */
    static SessionSeconds of(SessionEntry entry) {
        if (entry.state() != SessionState.HELD) {
            return NONE;
        }
        long full = Duration.between(entry.start(), entry.end()).toSeconds();
        Presence presence = entry.presence();
        if (presence == null) {
            return new SessionSeconds(0, 0, 0, 0, full);
        }
        long attended = presence.inTheRoom() ? inside(entry) : 0;
        boolean makeup = presence == Presence.MAKEUP;
        return new SessionSeconds(
                makeup ? 0 : full, attended, presence == Presence.EXCUSED ? full : 0, makeup ? attended : 0, 0);
    }

    /** Arriving before the start or leaving after the end adds nothing. */
    private static long inside(SessionEntry entry) {
        Instant from = entry.arrived() == null ? entry.start() : later(entry.arrived(), entry.start());
        Instant to = entry.left() == null ? entry.end() : earlier(entry.left(), entry.end());
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    SessionSeconds plus(SessionSeconds more) {
        return new SessionSeconds(
                scheduled + more.scheduled,
                attended + more.attended,
                excused + more.excused,
                makeup + more.makeup,
                unrecorded + more.unrecorded);
    }

    SessionMinutes minutes() {
        return new SessionMinutes(
                minutes(scheduled), minutes(attended), minutes(excused), minutes(makeup), minutes(unrecorded));
    }

    static int minutes(long seconds) {
        return Exact.ratio(seconds, 60, 0).intValueExact();
    }
}
