package app.steadier.checkin;

import org.jspecify.annotations.Nullable;

/**
 * How it went with a skill.
 *
 * @param helped 0 not at all to 4 a lot; only when it was tried, if only partly
 * @param line at most 200 characters
 */
public record PracticeReport(
        PracticeResult result,
        @Nullable Integer helped,
        @Nullable String line) {}
