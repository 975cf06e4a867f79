package app.steadier.checkin;

import java.util.List;

/**
 * A skill in one language.
 *
 * @param name 2 to 120 characters
 * @param whenToUse 3 to 200 characters
 * @param steps 3 to 6, each a line of at most 200 characters
 */
public record SkillWords(String name, String whenToUse, List<String> steps) {}
