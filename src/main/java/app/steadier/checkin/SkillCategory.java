package app.steadier.checkin;

/** The moment a skill is for. */
public enum SkillCategory {
    STRESS,
    CRAVING,
    TRIGGER,
    EMOTION,
    SLEEP,
    RELATIONSHIP
}
