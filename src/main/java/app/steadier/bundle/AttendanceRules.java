package app.steadier.bundle;

import app.steadier.bundle.World.Patient;
import app.steadier.bundle.World.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of attendance: held session, expected person, times, rating, and what a make-up makes up for. */
final class AttendanceRules extends FileRules {

    private static final Duration LEEWAY = Duration.ofMinutes(60);
    private static final int MAKEUP_DAYS = 14;
    private static final Set<String> IN_THE_ROOM = Set.of("present", "late", "left_early", "makeup");

    private enum State {
        THERE,
        MISSED,
        UNCERTAIN
    }

    private record Attended(Session session, Patient patient, State state) {}

    private record MakeUp(Session session, Session missed, Patient patient, int line) {}

    private final List<Attended> all = new ArrayList<>();
    private final List<MakeUp> makeUps = new ArrayList<>();

    AttendanceRules(World world) {
        super(world);
    }

    @Override
    void cells(Row row, RowFindings found) {
        require(row, found, "reason", row.is("status", "excused"), "status is excused");
        require(row, found, "makeup_for", row.is("status", "makeup"), "status is makeup");
    }

    @Override
    void check(Row row, RowFindings found) {
        after(row, found, "arrived", "left");
        Session session = find(world.sessions, row, "session_id");
        Patient patient = find(world.patients, row, "patient_id");
        if (found.isBroken() || session == null || patient == null || !session.sound) {
            return;
        }
        inEpisode(row, found, "session_id", session.day);
        if (!found.isBroken() && !session.held) {
            found.error(
                    "NOT_HELD",
                    "session_id",
                    session.key + " (line " + session.line + ") was "
                            + (session.cancelled ? "cancelled" : "not held yet")
                            + ". Remove the row or correct the session.");
        }
        if (!found.isBroken()) {
            expected(row, session, patient, found);
        }
        if (!found.isBroken()) {
            inSession(row, session, found, "arrived");
            inSession(row, session, found, "left");
        }
        if (!found.isBroken() && row.has("participation") && minutes(row, session) == 0) {
            found.error(
                    "RATING_WITHOUT_MINUTES",
                    "participation",
                    "participation " + row.integer("participation") + " is given but " + patient.key
                            + " attended 0 minutes. Empty it or correct status and times.");
        }
    }

    private void expected(Row row, Session session, Patient patient, RowFindings found) {
        if (session.group == null) {
            if (session.patient != null && session.patient != patient) {
                notExpected(session, patient, "the session of " + session.patient.key, found);
            }
            return;
        }
        boolean known = world.isWhole(BundleFormat.GROUP_MEMBERSHIPS)
                && !world.strayMembership
                && !patient.membershipsUncertain
                && !session.group.membersUncertain;
        boolean member =
                patient.memberships.stream().anyMatch(one -> one.group() == session.group && one.covers(session.day));
        if (known && !member && !row.is("status", "makeup")) {
            notExpected(session, patient, "a session of " + session.group.key, found);
        }
    }

    private static void notExpected(Session session, Patient patient, String what, RowFindings found) {
        found.error(
                "NOT_EXPECTED",
                "patient_id",
                patient.key + " is not expected in " + session.key + " on " + session.day + ", " + what
                        + ". Correct the key, add the membership or make it a makeup.");
    }

    private static void inSession(Row row, Session session, RowFindings found, String column) {
        Instant time = row.instant(column);
        if (time == null) {
            return;
        }
        boolean early = time.isBefore(session.start.minus(LEEWAY));
        boolean late = time.isAfter(session.end.plus(LEEWAY));
        if (early || late) {
            found.error(
                    "OUTSIDE_SESSION",
                    column,
                    column + " " + row.written(column) + " is more than 60 minutes "
                            + (early ? "before the start" : "after the end") + " of " + session.key
                            + ". Correct the time.");
        }
    }

    private static long minutes(Row row, Session session) {
        if (!IN_THE_ROOM.contains(row.required("status"))) {
            return 0;
        }
        Instant arrived = row.instant("arrived");
        Instant left = row.instant("left");
        Instant from = arrived == null || arrived.isBefore(session.start) ? session.start : arrived;
        Instant to = left == null || left.isAfter(session.end) ? session.end : left;
        return Math.max(0, ChronoUnit.MINUTES.between(from, to));
    }

    @Override
    void conditions(Row row, RowFindings found) {
        forbid(row, found, "makeup_for", !row.is("status", "makeup"), "status is " + row.required("status"));
    }

    @Override
    void keep(Row row, boolean sound) {
        Session session = find(world.sessions, row, "session_id");
        Patient patient = find(world.patients, row, "patient_id");
        String status = row.text("status");
        if (session == null || patient == null || status == null) {
            return;
        }
        State state = !sound ? State.UNCERTAIN : IN_THE_ROOM.contains(status) ? State.THERE : State.MISSED;
        all.add(new Attended(session, patient, state));
        Session missed = find(world.sessions, row, "makeup_for");
        if (sound && missed != null) {
            makeUps.add(new MakeUp(session, missed, patient, row.line()));
        }
    }

    @Override
    void end() {
        SessionOverlap overlap = new SessionOverlap(world);
        for (Session session : world.sessions.values()) {
            if (session.patient != null) {
                overlap.add(session.patient, session);
            }
        }
        for (Attended one : all) {
            if (one.state == State.THERE && one.session.group != null) {
                overlap.add(one.patient, one.session);
            }
        }
        overlap.report("Patient ");
        makeUps();
        all.clear();
    }

    private void makeUps() {
        Map<List<String>, State> missed = new HashMap<>();
        makeUps.forEach(one -> missed.put(List.of(one.missed.key, one.patient.key), State.THERE));
        for (Attended one : all) {
            missed.computeIfPresent(List.of(one.session.key, one.patient.key), (key, before) -> one.state);
        }
        for (MakeUp one : makeUps) {
            State state = missed.get(List.of(one.missed.key, one.patient.key));
            if (state == State.UNCERTAIN
                    || !one.missed.sound
                    || !one.session.sound
                    || !world.isWhole(BundleFormat.ATTENDANCE)) {
                continue;
            }
            if (state != State.MISSED) {
                wrong(one, one.patient.key + " did not miss " + one.missed.key);
            } else if (!one.missed.start.isBefore(one.session.start)
                    || one.missed.day.plusDays(MAKEUP_DAYS).isBefore(one.session.day)) {
                wrong(
                        one,
                        one.missed.key + " on " + day(one.missed) + " is not in the 14 days before "
                                + day(one.session));
            }
        }
    }

    private String day(Session session) {
        return LocalDateTime.ofInstant(session.start, world.program.zone())
                .toLocalDate()
                .toString();
    }

    private void wrong(MakeUp one, String what) {
        world.messages.add(ImportMessage.error(
                "MAKEUP_REFERENCE",
                BundleFormat.ATTENDANCE,
                one.line,
                "makeup_for",
                what + ". Name a session that was missed in the 14 days before."));
    }
}
