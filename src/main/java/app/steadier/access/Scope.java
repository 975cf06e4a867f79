package app.steadier.access;

import java.util.Map;

/**
 * Leave to see a list, as predicates for its query. The same predicate goes into the rows, the count and the search.
 * Named parameters begin with {@code scope}.
 */
public interface Scope extends Grant {

    /** Predicate on a column that holds a patient's id. */
    String patientFilter(String column);

    /** As {@link #patientFilter(String)}, counting only rows of the matrix whose condition has this term. */
    String patientFilterBy(String term, String column);

    /** Predicate on a column that holds a group's id. */
    String groupFilter(String column);

    /** Predicate on a column that holds a session's id. */
    String sessionFilter(String column);

    /** Values of the named parameters, for {@code JdbcClient.params}. */
    Map<String, Object> params();
}
