package app.steadier.schedule;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.Target;
import app.steadier.base.ProgramTime;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * {@code facilitates}: the caller leads the session, alone or with another, or leads its group today; for a group, leads
 * it today. A substitute stands in the sessions of their days, so they lead these and not the group (security,
 * section 2.1).
 */
@Component
class Facilitating implements ConditionTerm {

    private static final String LEADS = "exists (select 1 from group_facilitator scope_gf where scope_gf.group_id = %s"
            + " and scope_gf.staff_id = %s and scope_gf.from_date <= %s and (scope_gf.to_date is null or scope_gf.to_date >= %s))";

    private final JdbcTemplate jdbc;
    private final ProgramTime time;

    Facilitating(JdbcTemplate jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return "facilitates";
    }

    @Override
    public boolean holds(Caller caller, Target target) {
        if (caller.staff() == null) {
            return false;
        }
        UUID staff = caller.staff().value();
        LocalDate today = time.today();
        if (target.session() != null) {
            return found(
                    "select count(*) from care_session s where s.id = ? and (s.facilitator_id = ? or s.co_facilitator_id = ? or "
                            + LEADS.formatted("s.group_id", "?", "?", "?") + ")",
                    target.session().value(),
                    staff,
                    staff,
                    staff,
                    today,
                    today);
        }
        return target.group() != null
                && found(
                        "select count(*) from care_group g where g.id = ? and "
                                + LEADS.formatted("g.id", "?", "?", "?"),
                        target.group().value(),
                        staff,
                        today,
                        today);
    }

    @Override
    public @Nullable String groupFilter(String column) {
        return leadsToday(column);
    }

    @Override
    public @Nullable String sessionFilter(String column) {
        return "exists (select 1 from care_session scope_s where scope_s.id = " + column
                + " and (scope_s.facilitator_id = :scopeStaff or scope_s.co_facilitator_id = :scopeStaff or "
                + leadsToday("scope_s.group_id") + "))";
    }

    /** Predicate: the staff member of the scope leads the group of a column today. */
    static String leadsToday(String column) {
        return LEADS.formatted(column, ":scopeStaff", ":scopeToday", ":scopeToday");
    }

    private boolean found(String sql, Object... values) {
        Integer count = jdbc.queryForObject(sql, Integer.class, values);
        return count != null && count > 0;
    }
}
