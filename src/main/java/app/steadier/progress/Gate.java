package app.steadier.progress;

/** Gates of completion, in their fixed order (formulas, section 9). */
public enum Gate {
    ATTENDANCE,
    PARTICIPATION,
    GOALS,
    PLAN_REVIEW,
    AFTERCARE,
    SAFETY
}
