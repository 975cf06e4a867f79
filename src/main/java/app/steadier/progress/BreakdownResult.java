package app.steadier.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group by categories (formulas, section 12).
 *
 * @param people with data; null when suppressed
 * @param categories in the order asked; empty unless the state is OK
 */
public record BreakdownResult(InsightState state, @Nullable Integer people, List<Category> categories) {

    /** Key in the message bundle of what is said instead of a suppressed breakdown or median. */
    public static final String SUPPRESSED_KEY = "insight.suppressed";

    /** The English source of that sentence. */
    static final String SUPPRESSED_TEXT = "Fewer than 5 people have data - not shown.";

    /**
     * One category.
     *
     * @param count people in it; null when hidden
     * @param percent of the people, 0 to 100; null when hidden
     */
    public record Category(
            String name, @Nullable Integer count, @Nullable Integer percent) {}
}
