package app.steadier.portal.therapist;

import app.steadier.notes.NoteFinding;
import app.steadier.notes.SaveOutcome;
import java.time.LocalDateTime;
import java.util.UUID;

/** What the parts of a page of notes ask of the page. */
interface NoteDesk {

    /** Something was saved at a local time, or lost a race. */
    void saved(SaveOutcome outcome, LocalDateTime at);

    /** Reads everything again: findings, what others saved, what is ready. */
    void look();

    /** Says why a hit is no obstacle. */
    void confirm(NoteFinding finding, String reason);

    /** Puts away words that lost a race. */
    void putAway(UUID kept);
}
