package app.steadier.bundle;

import app.steadier.bundle.World.Session;
import app.steadier.bundle.World.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Rules of sessions: length, facilitator, state, and nobody leads two at a time. */
final class SessionRules extends FileRules {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;

    SessionRules(World world) {
        super(world);
    }

    @Override
    void cells(Row row, RowFindings found) {
        boolean group = row.is("kind", "group");
        require(row, found, "group_id", group, "kind is group");
        require(row, found, "patient_id", !group, "kind is " + row.required("kind"));
        require(row, found, "cancel_reason", row.is("status", "cancelled"), "status is cancelled");
    }

    @Override
    void check(Row row, RowFindings found) {
        after(row, found, "start", "end");
        if (!found.isBroken() && !row.is("kind", "group")) {
            inEpisode(row, found, "start", row.date("start"));
        }
        Instant start = row.instant("start");
        Instant end = row.instant("end");
        if (found.isBroken() || start == null || end == null) {
            return;
        }
        long minutes = Duration.between(start, end).toMinutes();
        if (minutes < SHORTEST || minutes > LONGEST) {
            found.error(
                    "SESSION_LENGTH",
                    "end",
                    "The session takes " + minutes + " minutes, allowed are " + SHORTEST + "-" + LONGEST
                            + ". Correct start or end.");
        }
        facilitator(row, found);
    }

    private void facilitator(Row row, RowFindings found) {
        Staff staff = find(world.staff, row, "facilitator_id");
        LocalDate day = row.date("start");
        if (staff == null || !staff.sound || staff.from == null || day == null) {
            return;
        }
        if (day.isBefore(staff.from) || (staff.to != null && day.isAfter(staff.to))) {
            found.error(
                    "STAFF_NOT_ACTIVE",
                    "facilitator_id",
                    staff.key + " was not active on " + day + " (active: " + staff.from + " to "
                            + (staff.to == null ? "today" : staff.to) + "). Correct the person or the dates.");
        }
    }

    @Override
    void conditions(Row row, RowFindings found) {
        boolean group = row.is("kind", "group");
        forbid(row, found, "group_id", !group, "kind is " + row.required("kind"));
        forbid(row, found, "patient_id", group, "kind is group");
        forbid(row, found, "cancel_reason", !row.is("status", "cancelled"), "status is " + row.required("status"));
        LocalDateTime start = row.dateTime("start");
        boolean ahead = start != null && start.isAfter(world.now());
        if (row.is("status", "held") && ahead) {
            state(found, "held", "after");
        } else if (row.is("status", "scheduled") && !ahead) {
            state(found, "scheduled", "not after");
        }
    }

    private void state(RowFindings found, String status, String how) {
        found.error(
                "NOT_ALLOWED",
                "status",
                "status " + status + " is not allowed: start is " + how + " the export (" + world.now()
                        + "). Correct status or start.");
    }

    @Override
    void keep(Row row, boolean sound) {
        String key = row.text("session_id");
        if (key == null) {
            return;
        }
        Session session = new Session(key, row.line(), sound);
        Instant start = row.instant("start");
        Instant end = row.instant("end");
        LocalDate day = row.date("start");
        if (sound && start != null && end != null && day != null) {
            boolean group = row.is("kind", "group");
            session.held = row.is("status", "held");
            session.cancelled = row.is("status", "cancelled");
            session.group = group ? find(world.groups, row, "group_id") : null;
            session.patient = group ? null : find(world.patients, row, "patient_id");
            session.facilitator = find(world.staff, row, "facilitator_id");
            session.start = start;
            session.end = end;
            session.day = day;
        }
        put(world.sessions, session);
    }

    @Override
    void end() {
        SessionOverlap overlap = new SessionOverlap(world);
        for (Session session : world.sessions.values()) {
            if (session.facilitator != null) {
                overlap.add(session.facilitator, session);
            }
        }
        overlap.report("Staff member ");
    }
}
