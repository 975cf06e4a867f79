package app.steadier.settings;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that the program sets for itself, each from a day on. */
@Service
public class ProgramRuleService {

    private final JdbcClient jdbc;
    private final ProgramRules rules;
    private final AccessGuard guard;
    private final ProgramTime time;

    ProgramRuleService(JdbcClient jdbc, ProgramRules rules, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.guard = guard;
        this.time = time;
    }

    /** Every number over time, in the order of the rules. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.LIST)
    @Transactional
    public Map<ProgramRule, RuleDays> overTime() {
        guard.require(Verb.LIST, Target.none(), Resource.PROGRAM_SETTINGS);
        Map<ProgramRule, RuleDays> numbers = new EnumMap<>(ProgramRule.class);
        for (ProgramRule rule : ProgramRule.values()) {
            numbers.put(rule, rules.days(rule));
        }
        return numbers;
    }

    /**
     * Sets a number from a day on; what happened before keeps the number of its day. Administrators only.
     *
     * @param from today or later
     * @param reason for the log, 15 to 500 characters
     * @throws UserProblem when the number makes no sense, also beside its pair, or the day is over
     */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void set(ProgramRule rule, LocalDate from, int number, String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.PROGRAM_SETTINGS);
        if (!guard.caller().is(Role.ADMIN) && !guard.caller().is(Role.SYSTEM)) {
            throw new NotAvailable();
        }
        if (from.isBefore(time.today())) {
            throw new UserProblem("safety.problem.dayOver");
        }
        if (number < rule.least() || number > rule.most()) {
            throw new UserProblem("safety.problem.number", rule.least(), rule.most());
        }
        jdbc.sql("insert into program_rule (rule, effective_from, value) values (?, ?, ?)"
                        + " on duplicate key update value = values(value)")
                .params(rule.name(), from, number)
                .update();
        inOrder(from, ProgramRule.GROUP_CAPACITY_MIN, ProgramRule.GROUP_CAPACITY_MAX);
        inOrder(from, ProgramRule.ALERT_ON_CALL_MINUTES, ProgramRule.ALERT_OFFICE_MINUTES);
        inOrder(from, ProgramRule.STAFFED_FROM_HOUR, ProgramRule.STAFFED_UNTIL_HOUR);
    }

    private void inOrder(LocalDate day, ProgramRule smaller, ProgramRule larger) {
        int small = rules.number(smaller, day);
        int large = rules.number(larger, day);
        if (small > large) {
            throw new UserProblem("safety.problem.order", small, large);
        }
    }
}
