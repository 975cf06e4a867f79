package app.steadier.schedule;

import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import app.steadier.schedule.AttendanceRows.Expected;
import app.steadier.schedule.AttendanceRows.SessionFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a mark may say of a person in a session. */
@Component
class MarkChecks {

    private static final Duration AROUND = Duration.ofMinutes(60);
    private static final int REASON_MAX = 500;
    private static final int RATING_MAX = 4;

    private final ProgramTime time;

    MarkChecks(ProgramTime time) {
        this.time = time;
    }

    /** @throws UserProblem when the session is called off or has not begun */
    void begun(SessionFacts facts) {
        if ("CANCELLED".equals(facts.state())) {
            throw new UserProblem("therapist.problem.cancelled");
        }
        if (facts.start().isAfter(time.now())) {
            throw new UserProblem("therapist.problem.notStarted");
        }
    }

    /** The mark as it is stored. */
    StoredAttendance checked(SessionFacts facts, Expected person, AttendanceMark mark) {
        UUID missed = person.makesUpFor();
        if ((missed != null) != (mark.status() == AttendanceStatus.MAKEUP)) {
            throw new UserProblem("therapist.problem.guest");
        }
        boolean there = mark.status().inTheRoom();
        Instant arrived = there ? near(facts, mark.arrived()) : null;
        Instant left = there ? near(facts, mark.left()) : null;
        if (arrived != null && left != null && !left.isAfter(arrived)) {
            throw new UserProblem("therapist.problem.leftBeforeArrived");
        }
        String reason = mark.reason() == null ? "" : mark.reason().strip();
        if (mark.status() == AttendanceStatus.EXCUSED && reason.isEmpty()) {
            throw new UserProblem("therapist.problem.reason");
        }
        if (reason.length() > REASON_MAX) {
            throw new UserProblem("shell.problem.reasonLong", REASON_MAX, reason.length());
        }
        Integer rating = mark.participation();
        if (rating != null && (rating < 0 || rating > RATING_MAX)) {
            throw new UserProblem("therapist.problem.rating");
        }
        if (rating != null && AttendedMinutes.of(facts.start(), facts.end(), mark.status(), arrived, left) == 0) {
            throw new UserProblem("therapist.problem.notThere");
        }
        return new StoredAttendance(mark.status(), arrived, left, rating, missed, reason.isEmpty() ? null : reason);
    }

    /** The instant of a wall-clock time at most 60 minutes before or after the session, also over midnight. */
    private @Nullable Instant near(SessionFacts facts, @Nullable LocalTime wall) {
        if (wall == null) {
            return null;
        }
        Instant earliest = facts.start().minus(AROUND);
        LocalDateTime first = time.local(earliest);
        Instant instant = time.instant(first.toLocalDate().atTime(wall));
        if (instant.isBefore(earliest)) {
            instant = time.instant(first.toLocalDate().plusDays(1).atTime(wall));
        }
        if (instant.isAfter(facts.end().plus(AROUND))) {
            throw new UserProblem("therapist.problem.timeOutside");
        }
        return instant;
    }
}
