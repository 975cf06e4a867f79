package app.steadier.progress;

/** What became of a planned session. */
enum SessionState {
    SCHEDULED,
    HELD,
    CANCELLED
}
