package app.steadier.notes;

import app.steadier.access.Resource;

/** What a note is about. */
public enum NoteKind {
    /** One member's part of a group session. */
    GROUP,
    INDIVIDUAL,
    FAMILY,
    /** A contact without a session: a call, a letter. */
    NO_SESSION;

    Resource resource() {
        return this == GROUP ? Resource.MEMBER_PROGRESS_NOTE : Resource.INDIVIDUAL_NOTE;
    }
}
