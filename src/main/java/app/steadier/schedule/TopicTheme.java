package app.steadier.schedule;

/** What a topic is about. */
public enum TopicTheme {
    COPING_SKILLS,
    EMOTIONAL_REGULATION,
    SUBSTANCE_USE_PATTERNS,
    REAL_LIFE_STRESSORS,
    /** The clinic's own. */
    OWN
}
