package app.steadier.task;

import app.steadier.access.CareTeamService;
import app.steadier.access.CareTeamService.Kind;
import app.steadier.access.CareTeamService.Member;
import app.steadier.access.SystemAccess;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.schedule.AttendanceMarked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Missing someone has a consequence the same day (capability S34): an absence without a word is a call to make. It is made
 * in the transaction that stores the absence, so that neither exists without the other.
 */
@Component
class AbsenceCalls {

    private static final Duration AFTER = Duration.ofHours(1);
    private static final LocalTime LAST = LocalTime.of(23, 59);

    private final TaskRows rows;
    private final CareTeamService team;
    private final ProgramTime time;

    AbsenceCalls(TaskRows rows, CareTeamService team, ProgramTime time) {
        this.rows = rows;
        this.team = team;
        this.time = time;
    }

    @EventListener
    void on(AttendanceMarked marked) {
        if (marked.becameMissing()) {
            SystemAccess.run("absence call", () -> make(marked));
        } else if (marked.noLongerAbsent()) {
            UUID task = TaskRows.idOf(TaskKind.ABSENCE_CALL, marked.session(), marked.patient());
            SystemAccess.run("absence call", () -> rows.withdraw(marked.change(), task));
        }
    }

    private void make(AttendanceMarked marked) {
        rows.make(
                marked.change(),
                new StoredTask(
                        TaskRows.idOf(TaskKind.ABSENCE_CALL, marked.session(), marked.patient()),
                        TaskKind.ABSENCE_CALL,
                        marked.patient(),
                        marked.episode(),
                        marked.session(),
                        marked.start(),
                        due(marked),
                        owner(marked),
                        TaskState.OPEN));
    }

    /** One hour after the session or after the mark, whichever is later, and always on the day of the mark. */
    private Instant due(AttendanceMarked marked) {
        Instant from = marked.end().isAfter(marked.at()) ? marked.end() : marked.at();
        Instant due = from.plus(AFTER);
        Instant last = time.instant(time.local(marked.at()).toLocalDate().atTime(LAST));
        return due.isAfter(last) ? last : due;
    }

    /** Who covers for the primary therapist today, else the primary therapist, else who marked it. */
    private @Nullable StaffId owner(AttendanceMarked marked) {
        LocalDate today = time.today();
        List<Member> now = team.members(marked.patient(), marked.episode()).stream()
                .filter(member -> !member.from().isAfter(today))
                .filter(member -> member.to() == null || !member.to().isBefore(today))
                .toList();
        for (Kind kind : new Kind[] {Kind.COVERING, Kind.PRIMARY_THERAPIST}) {
            for (Member member : now) {
                if (member.kind() == kind) {
                    return member.staff();
                }
            }
        }
        return marked.by();
    }
}
