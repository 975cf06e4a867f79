package app.steadier.task;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach someone.
 *
 * @param note at most 500 characters
 */
public record Attempt(
        AttemptWay way, AttemptResult result, @Nullable String note) {

    @Override
    public String toString() {
        return "Attempt " + result;
    }
}
