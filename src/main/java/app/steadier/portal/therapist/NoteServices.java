package app.steadier.portal.therapist;

import app.steadier.access.AccessGuard;
import app.steadier.access.AccountService;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.PatientId;
import app.steadier.notes.NoteRecordService;
import app.steadier.notes.NoteService;
import app.steadier.notes.NoteSigningService;
import org.springframework.stereotype.Component;

/** The services behind pages of notes. */
@Component
record NoteServices(
        NoteService notes,
        NoteSigningService signing,
        NoteRecordService records,
        AccountService accounts,
        AccessGuard guard) {

    /** Whether the reader may open a person's page; who only leads a group may not. */
    boolean opens(PatientId patient) {
        return guard.can(
                Verb.READ,
                Target.of(patient).being("signed"),
                Resource.CHECK_IN,
                Resource.MEDICATION_ORDER,
                Resource.GOAL);
    }
}
