package app.steadier.portal.therapist;

import app.steadier.access.AccountService;
import app.steadier.notes.NoteRecordService;
import app.steadier.notes.NoteService;
import app.steadier.notes.NoteSigningService;
import org.springframework.stereotype.Component;

/** The services behind pages of notes. */
@Component
record NoteServices(
        NoteService notes, NoteSigningService signing, NoteRecordService records, AccountService accounts) {}
