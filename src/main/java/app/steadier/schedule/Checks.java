package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Role;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.settings.Holiday;
import app.steadier.settings.ProgramRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be true of times, places and people before a session stands (model, sections 2 and 4). */
@Component
class Checks {

    private static final int NAME_MAX = 120;
    private static final int LINE_MAX = 200;
    private static final int LINK_MAX = 500;
    private static final int REASON_MIN = 15;
    private static final int REASON_MAX = 500;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final int WEEKS_MAX = 8;

    private final JdbcClient jdbc;
    private final ProgramRules rules;
    private final ProgramTime time;

    Checks(JdbcClient jdbc, ProgramRules rules, ProgramTime time) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.time = time;
    }

    /** Leave for some fields of a group is not leave for its timetable: that is the office's. */
    static void office(AccessGuard guard) {
        Set<Role> roles = guard.caller().roles();
        if (!roles.contains(Role.COORDINATOR) && !roles.contains(Role.SYSTEM)) {
            throw new NotAvailable();
        }
    }

    String name(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new UserProblem("schedule.problem.name", NAME_MAX, name.length());
        }
        return name;
    }

    @Nullable
    String line(@Nullable String text) {
        String line = text == null ? "" : text.strip();
        if (line.length() > LINE_MAX) {
            throw new UserProblem("schedule.problem.line", LINE_MAX, line.length());
        }
        return line.isEmpty() ? null : line;
    }

    /** What members are told, as the log asks it of a reason. */
    String reason(String text) {
        String reason = text.strip();
        if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            throw new UserProblem("schedule.problem.reason");
        }
        return reason;
    }

    /** The room as it is stored. */
    @Nullable
    String room(@Nullable String room, @Nullable String link) {
        String name = room == null || room.isBlank() ? null : name(room);
        if (name != null && link != null && !link.isBlank()) {
            throw new UserProblem("schedule.problem.place");
        }
        return name;
    }

    /** The video link as it is stored. */
    @Nullable
    String link(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String address = link.strip();
        if (!address.startsWith("https://") || address.length() > LINK_MAX) {
            throw new UserProblem("schedule.problem.link");
        }
        return address;
    }

    void length(Instant start, Instant end) {
        long minutes = Duration.between(start, end).toMinutes();
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new UserProblem("schedule.problem.times");
        }
    }

    void pattern(WeeklyPattern pattern) {
        if (pattern.days().isEmpty() || pattern.everyWeeks() < 1 || pattern.everyWeeks() > WEEKS_MAX) {
            throw new UserProblem("schedule.problem.days");
        }
        long minutes = Duration.between(pattern.start(), pattern.end()).toMinutes();
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new UserProblem("schedule.problem.times");
        }
        if (pattern.to() != null && pattern.to().isBefore(pattern.from())) {
            throw new UserProblem("schedule.problem.daysOrder");
        }
        room(pattern.room(), pattern.videoLink());
        link(pattern.videoLink());
    }

    void track(String track) {
        if (!"any".equals(track)
                && jdbc.sql("select count(*) from track where name = ?")
                                .param(track)
                                .query(Integer.class)
                                .single()
                        == 0) {
            throw new UserProblem("schedule.problem.track");
        }
    }

    /** Someone works here on a day, in one of the roles. */
    void staff(StaffId staff, LocalDate day, String... roles) {
        int found = jdbc.sql(
                        "select count(*) from staff_member m join staff_role r on r.staff_id = m.id where m.id = :staff"
                                + " and r.role in (:roles) and m.active_from <= :day and (m.active_to is null or m.active_to >= :day)")
                .param("staff", staff.value())
                .param("roles", List.of(roles))
                .param("day", day)
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw new UserProblem("schedule.problem.staff", day);
        }
    }

    /** @param track of the group; null for sessions that belong to no track */
    void open(LocalDate day, @Nullable String track) {
        rules.holidays(day, day).stream()
                .filter(holiday -> holiday.closes(track))
                .findFirst()
                .ifPresent(holiday -> {
                    throw closed(holiday);
                });
    }

    void notOver(Instant start) {
        if (start.isBefore(time.now())) {
            throw new UserProblem("schedule.problem.past");
        }
    }

    private static UserProblem closed(Holiday holiday) {
        return new UserProblem("schedule.problem.closed", holiday.day(), holiday.name());
    }
}
