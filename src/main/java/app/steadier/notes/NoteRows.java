package app.steadier.notes;

import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.notes.StoredNote.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes notes, their goals and the reasons given. The caller has asked the guard. */
@Component
class NoteRows {

    private static final String ALL =
            "select n.*, (select group_concat(k.goal_id) from note_goal k where k.note_id = n.id)"
                    + " as goals from progress_note n where ";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    NoteRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<StoredNote> find(NoteId note, boolean lock) {
        return jdbc.sql(ALL + "n.id = ?" + (lock ? " for update" : ""))
                .param(note.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    StoredNote note(NoteId note, boolean lock) {
        return find(note, lock).orElseThrow(NotAvailable::new);
    }

    /** Drafts and signed notes of a session; as they are now, not as they were when the transaction began. */
    List<StoredNote> ofSession(SessionId session, boolean lock) {
        return jdbc.sql(ALL + "n.session_id = ? and n.state in ('DRAFT', 'SIGNED') order by n.id"
                        + (lock ? " for update" : ""))
                .param(session.value())
                .query((row, number) -> stored(row))
                .list();
    }

    /** The draft or signed note of one person, which others' saves wait for. */
    Optional<StoredNote> live(SessionId session, PatientId patient) {
        return jdbc.sql(ALL + "n.session_id = ? and n.patient_id = ? and n.state in ('DRAFT', 'SIGNED') for update")
                .params(session.value(), patient.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The previous note of each person before a day or session: signed by anyone, or the author's own draft. */
    Map<PatientId, StoredNote> previous(
            Collection<PatientId> patients, @Nullable SessionId session, LocalDate day, StaffId author, NoteId except) {
        if (patients.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from (select n.*, null as goals, row_number() over (partition by n.patient_id"
                        + " order by n.day desc, n.created_at desc, n.id desc) as nth from progress_note n"
                        + " where n.patient_id in (:patients) and n.day <= :day and not (n.session_id <=> :session)"
                        + " and n.id <> :except and (n.state = 'SIGNED' or (n.state = 'DRAFT' and n.author_id = :author))"
                        + " and n.response <> '') p where p.nth = 1")
                .param("patients", patients.stream().map(PatientId::value).toList())
                .param("session", session == null ? null : session.value())
                .param("day", day)
                .param("author", author.value())
                .param("except", except.value())
                .query((row, number) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredNote::patient, note -> note));
    }

    /** Begins an empty draft, unless one lives for this session and person. */
    void begin(
            NoteId note,
            UUID save,
            NoteKind kind,
            @Nullable SessionId session,
            PatientId patient,
            UUID episode,
            StaffId author,
            LocalDate day) {
        jdbc.sql("insert into progress_note (id, created_at, kind, session_id, patient_id, episode_id, author_id, day,"
                        + " saved_at, last_save) values (:id, :now, :kind, :session, :patient, :episode, :author, :day,"
                        + " :now, :save) on duplicate key update id = id")
                .param("id", note.value())
                .param("now", Columns.utc(time.now()))
                .param("kind", kind.name())
                .param("session", session == null ? null : session.value())
                .param("patient", patient.value())
                .param("episode", episode)
                .param("author", author.value())
                .param("day", day)
                .param("save", save)
                .update();
    }

    void write(NoteId note, UUID save, PatientId patient, NoteText text) {
        jdbc.sql("update progress_note set version = version + 1, response = ?, next_step = ?, risk_statement = ?,"
                        + " shared_with = ?, saved_at = ?, last_save = ? where id = ? and state = 'DRAFT'")
                .params(
                        text.response(),
                        text.nextStep(),
                        text.risk(),
                        text.sharedWith(),
                        Columns.utc(time.now()),
                        save,
                        note.value())
                .update();
        jdbc.sql("delete from note_goal where note_id = ?").param(note.value()).update();
        if (!text.goals().isEmpty()) {
            jdbc.sql("insert into note_goal (note_id, goal_id, title) select :note, g.goal_id, g.title from plan_goal g"
                            + " where g.patient_id = :patient and g.goal_id in (:goals)")
                    .param("note", note.value())
                    .param("patient", patient.value())
                    .param("goals", text.goals())
                    .update();
        }
    }

    List<String> goalTitles(NoteId note) {
        return jdbc.sql("select title from note_goal where note_id = ? order by title, goal_id")
                .param(note.value())
                .query((row, number) -> Columns.text(row, "title"))
                .list();
    }

    void sign(StoredNote note, Snapshot snapshot, Instant at, String hash, boolean cosign) {
        jdbc.sql("update progress_note set version = version + 1, state = 'SIGNED', topic_snapshot = :topic,"
                        + " content_snapshot = :content, skills_snapshot = :skills, attendance_snapshot = :status,"
                        + " minutes_snapshot = :minutes, participation_snapshot = :participation, signed_at = :at,"
                        + " signed_by = author_id, signed_hash = :hash, needs_cosign = :cosign"
                        + " where id = :id and state = 'DRAFT'")
                .param("topic", snapshot.topic())
                .param("content", snapshot.content())
                .param("skills", snapshot.skills())
                .param("status", snapshot.status())
                .param("minutes", snapshot.minutes())
                .param("participation", snapshot.participation())
                .param("at", Columns.utc(at))
                .param("hash", hash)
                .param("cosign", cosign)
                .param("id", note.id().value())
                .update();
    }

    void discard(NoteId note, String reason) {
        jdbc.sql("update progress_note set version = version + 1, state = 'DISCARDED', discarded_at = ?,"
                        + " discard_reason = ? where id = ? and state = 'DRAFT'")
                .params(Columns.utc(time.now()), reason, note.value())
                .update();
    }

    void askError(NoteId note, StaffId by, String reason) {
        jdbc.sql("update progress_note set version = version + 1, error_asked_at = ?, error_asked_by = ?,"
                        + " error_reason = ? where id = ? and state = 'SIGNED'")
                .params(Columns.utc(time.now()), by.value(), reason, note.value())
                .update();
    }

    void error(NoteId note, StaffId by) {
        jdbc.sql("update progress_note set version = version + 1, state = 'ENTERED_IN_ERROR', error_at = ?,"
                        + " error_by = ? where id = ? and state = 'SIGNED'")
                .params(Columns.utc(time.now()), by.value(), note.value())
                .update();
    }

    void cosign(NoteId note, StaffId by) {
        jdbc.sql("update progress_note set version = version + 1, cosigned_at = ?, cosigned_by = ? where id = ?"
                        + " and state = 'SIGNED' and cosigned_at is null")
                .params(Columns.utc(time.now()), by.value(), note.value())
                .update();
    }

    boolean supervised(StaffId staff) {
        return jdbc.sql("select count(*) from note_supervision where staff_id = ? and from_date <= ?"
                                + " and (to_date is null or to_date >= ?)")
                        .params(staff.value(), time.today(), time.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Reasons by note and finding. */
    Map<NoteId, Map<String, String>> reasons(Collection<NoteId> notes) {
        Map<NoteId, Map<String, String>> reasons = new HashMap<>();
        if (!notes.isEmpty()) {
            jdbc.sql("select note_id, finding, reason from note_confirmation where note_id in (:notes)")
                    .param("notes", notes.stream().map(NoteId::value).toList())
                    .query(row -> {
                        reasons.computeIfAbsent(new NoteId(Columns.id(row, "note_id")), key -> new HashMap<>())
                                .put(Columns.text(row, "finding"), Columns.text(row, "reason"));
                    });
        }
        return reasons;
    }

    void confirm(NoteId note, NoteFinding finding, String excerpt, String reason, StaffId by) {
        jdbc.sql("insert into note_confirmation (note_id, finding, kind, excerpt, reason, given_at, given_by)"
                        + " values (:note, :finding, :kind, :excerpt, :reason, :at, :by)"
                        + " on duplicate key update reason = :reason, given_at = :at, given_by = :by")
                .param("note", note.value())
                .param("finding", finding.id())
                .param("kind", finding.kind().name())
                .param("excerpt", excerpt)
                .param("reason", reason)
                .param("at", Columns.utc(time.now()))
                .param("by", by.value())
                .update();
    }

    static StoredNote stored(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        UUID asked = row.getObject("error_asked_by", UUID.class);
        Instant signed = Columns.optionalInstant(row, "signed_at");
        return new StoredNote(
                new NoteId(Columns.id(row, "id")),
                row.getInt("version"),
                NoteKind.valueOf(Columns.text(row, "kind")),
                session == null ? null : new SessionId(session),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.id(row, "episode_id"),
                new StaffId(Columns.id(row, "author_id")),
                Columns.day(row, "day"),
                new NoteText(
                        Columns.text(row, "response"),
                        Columns.text(row, "next_step"),
                        Columns.text(row, "risk_statement"),
                        Columns.text(row, "shared_with"),
                        ids(row.getString("goals"))),
                NoteState.valueOf(Columns.text(row, "state")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "saved_at"),
                Columns.id(row, "last_save"),
                signed == null
                        ? null
                        : new Snapshot(
                                row.getString("topic_snapshot"),
                                row.getString("content_snapshot"),
                                row.getString("skills_snapshot"),
                                row.getString("attendance_snapshot"),
                                Columns.optionalNumber(row, "minutes_snapshot"),
                                Columns.optionalNumber(row, "participation_snapshot")),
                signed,
                row.getString("signed_hash"),
                row.getBoolean("needs_cosign"),
                Columns.optionalInstant(row, "cosigned_at"),
                asked == null ? null : new StaffId(asked),
                row.getString("error_reason"));
    }

    static Set<UUID> ids(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    /** What the database keeps of an instant. */
    static Instant kept(Instant at) {
        return Objects.requireNonNull(at).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
