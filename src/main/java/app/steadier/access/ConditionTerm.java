package app.steadier.access;

import org.jspecify.annotations.Nullable;

/**
 * One term of the matrix's conditions, implemented by the room that knows it. Runs under the guard's own leave and may
 * query. Predicates may use the named parameters {@code :scopeStaff}, {@code :scopePatient}, {@code :scopeToday} and
 * {@code :scopeNow}.
 */
public interface ConditionTerm {

    /** Name in the matrix, for example {@code facilitates}. */
    String name();

    boolean holds(Caller caller, Target target);

    /** Predicate on a column with a patient's id; null when the term says nothing about patients. */
    default @Nullable String patientFilter(String column) {
        return null;
    }

    /** Predicate on a column with a group's id; null when the term says nothing about groups. */
    default @Nullable String groupFilter(String column) {
        return null;
    }

    /** Predicate on a column with a session's id; null when the term says nothing about sessions. */
    default @Nullable String sessionFilter(String column) {
        return null;
    }
}
