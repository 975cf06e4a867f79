package app.steadier.access;

import app.steadier.access.AccessMatrix.Audit;
import app.steadier.access.AccessMatrix.Rule;
import app.steadier.audit.AccessEntry;
import app.steadier.audit.AuditService;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guard that reads the matrix (security, section 2.4). */
@Component
class MatrixGuard implements AccessGuard {

    static final Duration STEP_UP = Duration.ofMinutes(10);
    static final int REASON_MIN = 15;
    static final int REASON_MAX = 500;

    private final AccessMatrix matrix;
    private final Terms terms;
    private final CurrentCaller current;
    private final AuditService audit;
    private final ProgramTime time;

    MatrixGuard(AccessMatrix matrix, Terms terms, CurrentCaller current, AuditService audit, ProgramTime time) {
        this.matrix = matrix;
        this.terms = terms;
        this.current = current;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public Caller caller() {
        return current.caller();
    }

    @Override
    public Grant require(Verb verb, Target target, Resource... resources) {
        return decide(verb, target, null, resources);
    }

    @Override
    public Grant requireWithReason(Verb verb, Target target, String reason, Resource... resources) {
        return decide(verb, target, reason.strip(), resources);
    }

    @Override
    public boolean can(Verb verb, Target target, Resource... resources) {
        Caller caller = caller();
        return asGuard(() -> Arrays.stream(resources)
                .allMatch(resource -> matrix.rules(resource, verb, caller.roles()).stream()
                        .anyMatch(rule -> terms.hold(rule, caller, target))));
    }

    @Override
    public Scope scope(Verb verb, Resource... resources) {
        Caller caller = caller();
        if (Leave.job() != null) {
            return new SqlScope(
                    entries(caller, verb, Target.none(), "job", null, Audit.NONE, resources), List.of(), terms, time);
        }
        checkSession(verb, Target.none(), resources);
        List<List<Rule>> choices = new ArrayList<>();
        Audit strongest = Audit.NONE;
        for (Resource resource : resources) {
            List<Rule> rules = matrix.rules(resource, verb, caller.roles());
            if (rules.isEmpty()) {
                throw refuse(caller, verb, Target.none(), "no row", resources);
            }
            choices.add(rules);
            strongest = stronger(strongest, rules);
        }
        String basis = choices.stream()
                .map(rules -> rules.stream().map(Rule::condition).distinct().collect(Collectors.joining(" or ")))
                .distinct()
                .collect(Collectors.joining(" / "));
        Entry entry = entries(caller, verb, Target.none(), basis, null, strongest, resources);
        Leave.grant();
        return new SqlScope(entry, choices, terms, time);
    }

    private Grant decide(Verb verb, Target target, @Nullable String reason, Resource... resources) {
        Caller caller = caller();
        if (Leave.job() != null) {
            return entries(caller, verb, target, "job", reason, Audit.NONE, resources);
        }
        checkSession(verb, target, resources);
        Set<String> conditions = new LinkedHashSet<>();
        Audit strongest = Audit.NONE;
        boolean stepUp = false;
        boolean reasonNeeded = false;
        for (Resource resource : resources) {
            Rule held = asGuard(() -> matrix.rules(resource, verb, caller.roles()).stream()
                    .filter(rule -> terms.hold(rule, caller, target))
                    .findFirst()
                    .orElse(null));
            if (held == null) {
                throw refuse(caller, verb, target, "condition", resources);
            }
            conditions.add(held.condition());
            strongest = stronger(strongest, List.of(held));
            stepUp |= held.stepUp();
            reasonNeeded |= held.reason();
        }
        if (stepUp && !current.typedPasswordWithin(STEP_UP)) {
            throw new StepUpNeeded();
        }
        if (reasonNeeded) {
            checkReason(reason);
        }
        Entry entry = entries(caller, verb, target, String.join(" / ", conditions), reason, strongest, resources);
        Leave.grant();
        return entry;
    }

    private static void checkReason(@Nullable String reason) {
        if (reason == null || reason.length() < REASON_MIN) {
            throw new UserProblem("shell.problem.reasonShort", REASON_MIN);
        }
        if (reason.length() > REASON_MAX) {
            throw new UserProblem("shell.problem.reasonLong", REASON_MAX, reason.length());
        }
    }

    private void checkSession(Verb verb, Target target, Resource... resources) {
        if (!current.stillValid()) {
            throw refuse(caller(), verb, target, "session", resources);
        }
    }

    private static Audit stronger(Audit before, List<Rule> rules) {
        return rules.stream().map(Rule::audit).reduce(before, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** The entry that a grant will leave behind; nothing for rows the matrix does not audit. */
    private Entry entries(
            Caller caller,
            Verb verb,
            Target target,
            String basis,
            @Nullable String reason,
            Audit kind,
            Resource... resources) {
        Entry entry = new Entry(caller, verb, target, names(resources), basis, reason);
        boolean write = kind == Audit.ACCESS
                || (kind == Audit.SESSION && current.firstLook(entry.resource + " " + verb.code()));
        if (write) {
            audit.beforeCommit(entry::written);
        }
        return entry;
    }

    private static String names(Resource... resources) {
        return Arrays.stream(resources).map(Resource::code).collect(Collectors.joining("+"));
    }

    private NotAvailable refuse(Caller caller, Verb verb, Target target, String kind, Resource... resources) {
        audit.refused(entry(caller, verb, target, names(resources), AccessEntry.Outcome.DENY, kind, null, Set.of()));
        return new NotAvailable();
    }

    private AccessEntry entry(
            Caller caller,
            Verb verb,
            Target target,
            String resource,
            AccessEntry.Outcome outcome,
            String basis,
            @Nullable String reason,
            Collection<PatientId> shown) {
        UUID patient = target.patient() == null ? null : target.patient().value();
        List<UUID> patients =
                shown.stream().map(PatientId::value).distinct().sorted().toList();
        return new AccessEntry(
                time.now().truncatedTo(ChronoUnit.MICROS),
                caller.account() == null ? null : caller.account().value(),
                roleName(caller),
                current.sessionRef(),
                patient,
                patients,
                resource,
                target.objectId(),
                verb.code(),
                outcome,
                basis.length() > 240 ? basis.substring(0, 240) : basis,
                reason,
                current.origin());
    }

    private static String roleName(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .findFirst()
                .orElse(Role.ANONYMOUS)
                .name();
    }

    private static <T extends @Nullable Object> T asGuard(java.util.function.Supplier<T> question) {
        String before = Leave.enter("guard");
        try {
            return question.get();
        } finally {
            Leave.enter(before);
        }
    }

    /** A grant and the entry it will leave. */
    final class Entry implements Grant {

        private final Caller caller;
        private final Verb verb;
        private final Target target;
        private final String resource;
        private final String basis;
        private final @Nullable String reason;
        private final Set<PatientId> shown = new LinkedHashSet<>();

        Entry(Caller caller, Verb verb, Target target, String resource, String basis, @Nullable String reason) {
            this.caller = caller;
            this.verb = verb;
            this.target = target;
            this.resource = resource;
            this.basis = basis;
            this.reason = reason;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public String basis() {
            return basis;
        }

        @Override
        public void shows(Collection<PatientId> patients) {
            shown.addAll(patients);
        }

        AccessEntry written() {
            return entry(caller, verb, target, resource, AccessEntry.Outcome.ALLOW, basis, reason, shown);
        }
    }
}
