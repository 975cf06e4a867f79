package app.steadier.settings;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days on which the program, or one of its tracks, is closed. */
@Service
public class HolidayService {

    private static final int NAME_MAX = 120;

    private final JdbcClient jdbc;
    private final ProgramRules rules;
    private final AccessGuard guard;
    private final ProgramTime time;

    HolidayService(JdbcClient jdbc, ProgramRules rules, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.guard = guard;
        this.time = time;
    }

    /** Closed days from one day to another, both inclusive, in order. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.LIST)
    @Transactional
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        guard.require(Verb.LIST, Target.none(), Resource.PROGRAM_SETTINGS);
        return rules.holidays(from, to);
    }

    /**
     * Adds a closed day; sessions that stand on it already stay until someone calls them off. The same one twice is one.
     *
     * @param reason for the log, 15 to 500 characters
     * @throws UserProblem when the name is missing or too long
     */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void add(Holiday holiday, String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.PROGRAM_SETTINGS);
        String name = holiday.name().strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new UserProblem("schedule.problem.name", NAME_MAX, name.length());
        }
        jdbc.sql("insert ignore into program_holiday (id, created_at, day, name, track) values (?, ?, ?, ?, ?)")
                .param(holiday.id())
                .param(Columns.utc(time.now()))
                .param(holiday.day())
                .param(name)
                .param(holiday.track())
                .update();
    }

    /** Opens a closed day again; the sessions of it are made by the next planning. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void remove(UUID holiday, String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.PROGRAM_SETTINGS);
        jdbc.sql("delete from program_holiday where id = ?").param(holiday).update();
    }
}
