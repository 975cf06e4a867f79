package app.steadier.safety;

/** Why someone is told of an alert. */
public enum NoticeKind {
    RAISED,
    CAUSE_ADDED,
    RAISED_AGAIN,
    /** It was given to them. */
    ASSIGNED,
    /** They are on call and nobody has answered. */
    ON_CALL,
    /** Nobody has answered for an hour, or nobody is on call. */
    OFFICE
}
