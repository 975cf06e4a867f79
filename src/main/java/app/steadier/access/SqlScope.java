package app.steadier.access;

import app.steadier.access.AccessMatrix.Rule;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list's leave as SQL: any row of the matrix may hold, for every resource of the page. */
final class SqlScope implements Scope {

    /** Matches nothing, so that a caller without a staff or patient record sees nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Grant grant;
    private final List<List<Rule>> choices;
    private final Terms terms;
    private final ProgramTime time;

    SqlScope(Grant grant, List<List<Rule>> choices, Terms terms, ProgramTime time) {
        this.grant = grant;
        this.choices = choices;
        this.terms = terms;
        this.time = time;
    }

    @Override
    public Caller caller() {
        return grant.caller();
    }

    @Override
    public String basis() {
        return grant.basis();
    }

    @Override
    public void shows(Collection<PatientId> patients) {
        grant.shows(patients);
    }

    @Override
    public String patientFilter(String column) {
        return filter(term -> term.patientFilter(column), rule -> true);
    }

    @Override
    public String patientFilterBy(String term, String column) {
        return filter(each -> each.patientFilter(column), rule -> rule.terms().contains(term));
    }

    @Override
    public String groupFilter(String column) {
        return filter(term -> term.groupFilter(column), rule -> true);
    }

    @Override
    public String sessionFilter(String column) {
        return filter(term -> term.sessionFilter(column), rule -> true);
    }

    @Override
    public Map<String, Object> params() {
        Caller caller = caller();
        Map<String, Object> params = new HashMap<>();
        params.put(
                "scopeStaff", caller.staff() == null ? NOBODY : caller.staff().value());
        params.put(
                "scopePatient",
                caller.patient() == null ? NOBODY : caller.patient().value());
        params.put("scopeToday", time.today());
        params.put("scopeNow", Columns.utc(time.now()));
        return params;
    }

    private String filter(Function<ConditionTerm, @Nullable String> sql, Predicate<Rule> wanted) {
        if (choices.isEmpty()) {
            return "(1 = 1)";
        }
        return choices.stream()
                .map(rules -> rules.stream()
                        .filter(wanted)
                        .map(rule -> terms.filter(rule, sql))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" or "), any -> any.isEmpty() ? "(1 = 0)" : "(" + any + ")")))
                .distinct()
                .collect(Collectors.joining(" and ", "(", ")"));
    }
}
