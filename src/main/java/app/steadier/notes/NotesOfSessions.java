package app.steadier.notes;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.schedule.AttendanceCorrected;
import app.steadier.schedule.SignedNotes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the schedule has to do with signed notes: who has one, and an addendum when attendance is corrected later. */
@Component
class NotesOfSessions implements SignedNotes {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    NotesOfSessions(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Set<PatientId> of(SessionId session) {
        return new HashSet<>(jdbc.sql("select patient_id from notes_signed where session_id = ?")
                .param(session.value())
                .query((row, number) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list());
    }

    /** The signed note stays as it is; the correction stands under it, in the same transaction. */
    @EventListener
    void corrected(AttendanceCorrected correction) {
        String body = "Attendance corrected: " + words(correction.before()) + ", now " + words(correction.after())
                + ". Reason: " + correction.reason();
        Instant now = NoteRows.kept(time.now());
        jdbc.sql("select note_id from notes_signed where session_id = ? and patient_id = ?")
                .params(correction.session().value(), correction.patient().value())
                .query((row, number) -> row.getObject("note_id", UUID.class))
                .list()
                .forEach(note -> jdbc.sql(
                                "insert ignore into note_addendum (id, note_id, author_id, body, signed_at, signed_hash)"
                                        + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                UUID.nameUUIDFromBytes(
                                        (correction.change() + " " + note).getBytes(StandardCharsets.UTF_8)),
                                note,
                                correction.by().value(),
                                body,
                                Columns.utc(now),
                                NoteHash.of("addendum 1\n" + note + "\n" + correction.by() + "\n" + now + "\n" + body))
                        .update());
    }

    private static String words(AttendanceCorrected.@Nullable Stay stay) {
        if (stay == null) {
            return "nothing recorded";
        }
        String status = stay.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String rated = stay.participation() == null ? "" : ", taking part " + stay.participation();
        return status + ", " + stay.minutes() + " minutes" + rated;
    }
}
