package app.steadier.consent;

/** Why nothing may be told; the later a reason stands here, the closer some consent came (model, Disclosure). */
public enum ConsentRefusal {
    NO_CONSENT,
    /** Counselling notes need a consent of their own. */
    COUNSELLING_NOTES_NEED_THEIR_OWN,
    /** A proceeding needs a consent of its own. */
    PROCEEDING_NEEDS_ITS_OWN,
    RECIPIENT_NOT_COVERED,
    PURPOSE_NOT_COVERED,
    INFORMATION_NOT_COVERED,
    NOT_SIGNED,
    EXPIRED,
    REVOKED,
    /** What is stored is not what was signed. */
    CHANGED_AFTER_SIGNING
}
