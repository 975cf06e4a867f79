package app.steadier.checkin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the library.
 *
 * @param version of the words; 0 when an import brought only the name
 * @param category null when only the name is known, like minutes
 * @param active whether it can be ticked for a session
 */
public record Skill(
        UUID id,
        int version,
        @Nullable SkillCategory category,
        @Nullable Integer minutes,
        String source,
        SkillWords english,
        @Nullable SkillWords spanish,
        boolean active) {

    /** Its words for a reader. */
    public SkillWords in(String language) {
        return "es".equals(language) && spanish != null ? spanish : english;
    }

    /** Whether there is more than a name. */
    public boolean written() {
        return !english.steps().equals(List.of());
    }
}
