package app.steadier.measure;

/** Sex recorded for the cut-offs of a questionnaire, and for nothing else. */
public enum ScreeningSex {
    F,
    M
}
