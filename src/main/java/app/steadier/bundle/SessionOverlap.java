package app.steadier.bundle;

import app.steadier.bundle.World.Session;
import app.steadier.bundle.World.Thing;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds people in two sessions at the same time. Touching is fine. The later session is reported, once. */
final class SessionOverlap {

    private record Presence(Thing person, Session session) {}

    private static final Comparator<Presence> ORDER = Comparator.comparing((Presence one) -> one.person.key)
            .thenComparing(one -> one.session.start)
            .thenComparingInt(one -> one.session.line);

    private final World world;
    private final List<Presence> presences = new ArrayList<>();

    SessionOverlap(World world) {
        this.world = world;
    }

    void add(Thing person, Session session) {
        if (session.sound && !session.cancelled) {
            presences.add(new Presence(person, session));
        }
    }

    void report(String who) {
        presences.sort(ORDER);
        Presence last = null;
        for (Presence next : presences) {
            if (!next.session.sound) {
                continue;
            }
            if (last != null && last.person == next.person && isDuring(last.session, next.session)) {
                tell(who, next, last.session);
            } else if (last == null || last.person != next.person || next.session.end.isAfter(last.session.end)) {
                last = next;
            }
        }
    }

    private static boolean isDuring(Session one, Session later) {
        return one != later && later.start.isBefore(one.end);
    }

    private void tell(String who, Presence later, Session other) {
        later.session.sound = false;
        world.messages.add(ImportMessage.error(
                "OVERLAP",
                BundleFormat.SESSIONS,
                later.session.line,
                "start",
                who + later.person.key + " is in " + other.key + " (" + times(other) + ", line " + other.line
                        + ") at the same time. Choose another time or cancel one of the two."));
    }

    private String times(Session session) {
        ZoneId zone = world.program.zone();
        LocalDateTime start = LocalDateTime.ofInstant(session.start, zone);
        LocalDateTime end = LocalDateTime.ofInstant(session.end, zone);
        LocalTime until = end.toLocalTime();
        return start.toLocalDate() + " " + start.toLocalTime() + "-" + until;
    }
}
