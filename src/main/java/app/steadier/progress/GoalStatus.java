package app.steadier.progress;

/** Whether a goal of the plan enters; dropped ones do not. */
enum GoalStatus {
    ACTIVE,
    ACHIEVED,
    DROPPED
}
