package app.steadier.access;

import app.steadier.base.ProgramTime;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The terms that accounts and care teams alone can judge (security, section 2.1). */
@Configuration(proxyBeanMethods = false)
class StandardTerms {

    private static final String ON_TEAM =
            "exists (select 1 from care_team_member scope_ct where scope_ct.patient_id = %s"
                    + " and scope_ct.staff_id = :scopeStaff%s and scope_ct.from_date <= :scopeToday"
                    + " and (scope_ct.to_date is null or scope_ct.to_date >= :scopeToday))";

    @Bean
    ConditionTerm own(ObjectProvider<PortalWindow> window) {
        return term(
                "own",
                (caller, target) -> caller.patient() != null
                        && caller.patient().equals(target.patient())
                        && window.stream().allMatch(each -> each.open(caller.patient())),
                column -> column + " = :scopePatient");
    }

    @Bean
    ConditionTerm onCareTeam(JdbcTemplate jdbc, ProgramTime time) {
        return term(
                "on-care-team",
                (caller, target) -> onTeam(jdbc, time.today(), caller, target, ""),
                column -> ON_TEAM.formatted(column, ""));
    }

    @Bean
    ConditionTerm primaryTherapist(JdbcTemplate jdbc, ProgramTime time) {
        return term(
                "primary-therapist",
                (caller, target) ->
                        onTeam(jdbc, time.today(), caller, target, " and kind in ('PRIMARY_THERAPIST', 'COVERING')"),
                column -> ON_TEAM.formatted(column, " and scope_ct.kind in ('PRIMARY_THERAPIST', 'COVERING')"));
    }

    @Bean
    ConditionTerm author() {
        return term(
                "author",
                (caller, target) -> caller.staff() != null
                        ? caller.staff().equals(target.author())
                        : caller.patient() != null && target.facts().contains("author"),
                null);
    }

    @Bean
    ConditionTerm self() {
        return term(
                "self",
                (caller, target) -> caller.account() != null && caller.account().equals(target.account()),
                null);
    }

    @Bean
    ConditionTerm notSelf() {
        return term("not-self", (caller, target) -> !Objects.equals(caller.account(), target.account()), null);
    }

    /** The type of the result says it: a page for limited fields takes another record (section 2.2). */
    @Bean
    ConditionTerm limitedFields() {
        return always("limited-fields");
    }

    /** Suppression is done by the formula that makes the numbers (formulas, section 12). */
    @Bean
    ConditionTerm suppressed() {
        return always("suppressed");
    }

    private static ConditionTerm always(String name) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return true;
            }

            @Override
            public String patientFilter(String column) {
                return "1 = 1";
            }

            @Override
            public String groupFilter(String column) {
                return "1 = 1";
            }

            @Override
            public String sessionFilter(String column) {
                return "1 = 1";
            }
        };
    }

    private static boolean onTeam(JdbcTemplate jdbc, LocalDate today, Caller caller, Target target, String more) {
        if (caller.staff() == null || target.patient() == null) {
            return false;
        }
        Integer found = jdbc.queryForObject(
                "select count(*) from care_team_member where patient_id = ? and staff_id = ? and from_date <= ?"
                        + " and (to_date is null or to_date >= ?)" + more,
                Integer.class,
                target.patient().value(),
                caller.staff().value(),
                today,
                today);
        return found != null && found > 0;
    }

    private static ConditionTerm term(
            String name, BiPredicate<Caller, Target> holds, @Nullable UnaryOperator<String> patients) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return holds.test(caller, target);
            }

            @Override
            public @Nullable String patientFilter(String column) {
                return patients == null ? null : patients.apply(column);
            }
        };
    }
}
