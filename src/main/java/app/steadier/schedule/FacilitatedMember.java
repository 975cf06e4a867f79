package app.steadier.schedule;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.Target;
import app.steadier.base.ProgramTime;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * {@code facilitated-member}: the patient was a member, on the object's day or today, of a group the caller leads on
 * that day, as its facilitator or as the one who held its session (security, section 2.1).
 */
@Component
class FacilitatedMember implements ConditionTerm {

    private static final String MEMBER =
            "exists (select 1 from group_membership scope_gm where scope_gm.patient_id = %s"
                    + " and scope_gm.from_date <= :scopeToday and (scope_gm.to_date is null or scope_gm.to_date >= :scopeToday) and ("
                    + "%s or exists (select 1 from care_session scope_s where scope_s.group_id = scope_gm.group_id"
                    + " and scope_s.start_date = :scopeToday and :scopeStaff in (scope_s.facilitator_id, scope_s.co_facilitator_id))))";

    private final NamedParameterJdbcTemplate jdbc;
    private final ProgramTime time;

    FacilitatedMember(NamedParameterJdbcTemplate jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return "facilitated-member";
    }

    @Override
    public boolean holds(Caller caller, Target target) {
        if (caller.staff() == null || target.patient() == null) {
            return false;
        }
        LocalDate day = target.date() == null ? time.today() : target.date();
        Integer count = jdbc.queryForObject(
                "select count(*) from patient p where p.id = :patient and " + patientFilter("p.id"),
                Map.of(
                        "patient",
                        target.patient().value(),
                        "scopeStaff",
                        caller.staff().value(),
                        "scopeToday",
                        day),
                Integer.class);
        return count != null && count > 0;
    }

    @Override
    public @Nullable String patientFilter(String column) {
        return MEMBER.formatted(column, Facilitating.leadsToday("scope_gm.group_id"));
    }
}
