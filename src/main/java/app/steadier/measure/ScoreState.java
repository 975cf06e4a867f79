package app.steadier.measure;

/** Whether a questionnaire has a total. */
public enum ScoreState {
    OK,
    /** More items are unanswered than the instrument allows. */
    NOT_ENOUGH_DATA
}
