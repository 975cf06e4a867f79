package app.steadier.schedule;

import app.steadier.base.GroupId;
import org.jspecify.annotations.Nullable;

/** What to expect of a group; null where nothing is written. */
public record Expectation(
        GroupId group,
        String name,
        @Nullable String english,
        @Nullable String spanish) {

    /** The words in a language, else in the other. */
    public @Nullable String in(String language) {
        String wanted = "es".equals(language) ? spanish : english;
        String other = "es".equals(language) ? english : spanish;
        return wanted == null ? other : wanted;
    }
}
