package app.steadier.notes;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the texts of sessions, and the words that lost a race. The caller has asked the guard. */
@Component
class TextRows {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    TextRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    record StoredText(SharedText text, int version, Instant savedAt, UUID lastSave, boolean signed) {}

    Optional<StoredText> find(SessionId session, boolean lock) {
        return jdbc.sql("select t.*, (select group_concat(k.skill_id) from session_text_skill k"
                        + " where k.session_id = t.session_id) as skills from session_text t where t.session_id = ?"
                        + (lock ? " for update" : ""))
                .param(session.value())
                .query((row, number) -> new StoredText(
                        new SharedText(
                                Columns.text(row, "topic"),
                                Columns.text(row, "content"),
                                NoteRows.ids(row.getString("skills"))),
                        row.getInt("version"),
                        Columns.instant(row, "saved_at"),
                        Columns.id(row, "last_save"),
                        Columns.optionalInstant(row, "signed_at") != null))
                .optional();
    }

    /** Begins an empty text, unless there is one. */
    void begin(SessionId session, UUID save, StaffId by) {
        jdbc.sql(
                        "insert into session_text (session_id, created_at, content, saved_at, saved_by, last_save)"
                                + " values (:session, :now, '', :now, :by, :save) on duplicate key update session_id = session_id")
                .param("session", session.value())
                .param("now", Columns.utc(time.now()))
                .param("by", by.value())
                .param("save", save)
                .update();
    }

    void write(SessionId session, UUID save, StaffId by, SharedText text) {
        jdbc.sql("update session_text set version = version + 1, topic = ?, content = ?, saved_at = ?, saved_by = ?,"
                        + " last_save = ? where session_id = ?")
                .params(text.topic(), text.content(), Columns.utc(time.now()), by.value(), save, session.value())
                .update();
        jdbc.sql("delete from session_text_skill where session_id = ?")
                .param(session.value())
                .update();
        if (!text.skills().isEmpty()) {
            jdbc.sql("insert into session_text_skill (session_id, skill_id) select :session, id from skill"
                            + " where id in (:skills)")
                    .param("session", session.value())
                    .param("skills", text.skills())
                    .update();
        }
    }

    void sign(SessionId session, StaffId by, Instant at) {
        jdbc.sql("update session_text set version = version + 1, signed_at = ?, signed_by = ? where session_id = ?"
                        + " and signed_at is null")
                .params(Columns.utc(at), by.value(), session.value())
                .update();
    }

    /** Keeps words that could not be saved; the same save twice is one, with the words as they are then. */
    void keep(
            UUID save,
            StaffId by,
            @Nullable SessionId session,
            @Nullable PatientId patient,
            @Nullable NoteId note,
            int typedUpon,
            String body) {
        jdbc.sql("insert into note_draft_revision (id, created_at, author_id, session_id, patient_id, note_id,"
                        + " typed_upon, body) values (:id, :now, :by, :session, :patient, :note, :upon, :body)"
                        + " on duplicate key update body = if(author_id = :by, :body, body)")
                .param("id", save)
                .param("now", Columns.utc(time.now()))
                .param("by", by.value())
                .param("session", session == null ? null : session.value())
                .param("patient", patient == null ? null : patient.value())
                .param("note", note == null ? null : note.value())
                .param("upon", typedUpon)
                .param("body", body)
                .update();
    }

    List<SessionNotes.Kept> kept(SessionId session, StaffId by) {
        return jdbc.sql("select id, patient_id, created_at, body from note_draft_revision where session_id = ?"
                        + " and author_id = ? and dismissed_at is null order by created_at, id")
                .params(session.value(), by.value())
                .query((row, number) -> {
                    UUID patient = row.getObject("patient_id", UUID.class);
                    return new SessionNotes.Kept(
                            Columns.id(row, "id"),
                            patient == null ? null : new PatientId(patient),
                            time.local(Columns.instant(row, "created_at")),
                            Columns.text(row, "body"));
                })
                .list();
    }

    void dismiss(UUID kept, StaffId by) {
        jdbc.sql("update note_draft_revision set dismissed_at = ? where id = ? and author_id = ?"
                        + " and dismissed_at is null")
                .params(Columns.utc(time.now()), kept, by.value())
                .update();
    }
}
