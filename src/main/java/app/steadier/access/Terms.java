package app.steadier.access;

import app.steadier.access.AccessMatrix.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All condition terms by name. A term that no room implements holds for nobody, unless the object states it. */
@Component
class Terms {

    private final Map<String, ConditionTerm> byName;

    Terms(List<ConditionTerm> terms) {
        byName = terms.stream().collect(Collectors.toUnmodifiableMap(ConditionTerm::name, Function.identity()));
    }

    boolean hold(Rule rule, Caller caller, Target target) {
        return rule.terms().stream().allMatch(term -> holds(term, caller, target));
    }

    private boolean holds(String term, Caller caller, Target target) {
        ConditionTerm known = byName.get(term);
        return known == null ? target.facts().contains(term) : known.holds(caller, target);
    }

    /** Predicate of a whole rule on a column; null when the rule cannot be said of such a column. */
    @Nullable
    String filter(Rule rule, Function<ConditionTerm, @Nullable String> sql) {
        if (rule.terms().isEmpty()) {
            return "1 = 1";
        }
        StringBuilder all = new StringBuilder();
        for (String term : rule.terms()) {
            ConditionTerm known = byName.get(term);
            String part = known == null ? null : sql.apply(known);
            if (part == null) {
                return null;
            }
            all.append(all.isEmpty() ? "" : " and ").append(part);
        }
        return "(" + all + ")";
    }
}
