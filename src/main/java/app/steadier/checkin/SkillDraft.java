package app.steadier.checkin;

import org.jspecify.annotations.Nullable;

/**
 * A skill as the clinic writes it.
 *
 * @param minutes how long it takes, 1 to 120
 * @param source where it comes from, at most 200 characters
 * @param spanish null while it is not translated; it is then shown in English
 */
public record SkillDraft(
        SkillCategory category,
        int minutes,
        String source,
        SkillWords english,
        @Nullable SkillWords spanish) {}
