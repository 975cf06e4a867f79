package app.steadier.notes;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.notes.NotePage.Addendum;
import app.steadier.notes.StoredNote.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes after they are written: reading, addenda, putting away drafts, entered in error, second signatures. */
@Service
public class NoteRecordService {

    static final String LINE =
            "select n.id, n.kind, n.state, n.session_id, n.patient_id, p.display_name, n.day, n.signed_at,"
                    + " n.needs_cosign, n.cosigned_at, s.display_name as author from progress_note n"
                    + " join people_patient p on p.patient_id = n.patient_id join people_staff s on s.staff_id = n.author_id ";

    private final NoteSessionRows sessions;
    private final NoteRows notes;
    private final NoteChecks checks;
    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    NoteRecordService(
            NoteSessionRows sessions,
            NoteRows notes,
            NoteChecks checks,
            JdbcClient jdbc,
            AccessGuard guard,
            ProgramTime time) {
        this.sessions = sessions;
        this.notes = notes;
        this.checks = checks;
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /**
     * One note with its addenda; one's own draft with what the linter says.
     *
     * @throws NotAvailable when the matrix gives no leave to read it in its state
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE, Resource.ADDENDUM},
            verb = Verb.READ)
    @Transactional
    public NotePage note(NoteId id) {
        StoredNote note = load(id);
        guard.require(
                Verb.READ,
                NotePages.target(note).being("parent-readable"),
                note.kind().resource(),
                Resource.ADDENDUM);
        boolean mine = note.author().equals(guard.caller().staff());
        boolean own = mine && note.state() == NoteState.DRAFT;
        List<String> goals = notes.goalTitles(id);
        Snapshot snapshot = note.snapshot();
        Instant signed = note.signedAt();
        boolean intact = snapshot == null
                || signed == null
                || SignedText.hash(note, snapshot, goals, signed).equals(note.hash());
        return new NotePage(
                id,
                note.kind(),
                note.state(),
                note.version(),
                note.session(),
                note.patient(),
                callName(note.patient()),
                note.day(),
                sessions.staff(Set.of(note.author())).getOrDefault(note.author(), ""),
                mine,
                note.text(),
                goals,
                snapshot == null ? null : snapshot.topic(),
                snapshot == null ? null : snapshot.content(),
                snapshot == null ? null : snapshot.skills(),
                snapshot == null ? null : snapshot.status(),
                snapshot == null ? null : snapshot.minutes(),
                snapshot == null ? null : snapshot.participation(),
                signed == null ? null : time.local(signed),
                note.hash(),
                intact,
                note.awaitsCosign(),
                note.cosignedAt() == null ? null : time.local(note.cosignedAt()),
                note.errorAskedBy() != null,
                note.errorReason(),
                addenda(id),
                own
                        ? sessions.goals(
                                        List.of(note.patient()),
                                        note.day(),
                                        NoteChecks.Whose.ALL.predicate(),
                                        NoteChecks.Whose.ALL.params())
                                .getOrDefault(note.patient(), List.of())
                        : List.of(),
                own ? checks.findings(note) : List.of());
    }

    /** Notes of one person, newest first; the person sees the signed ones. Holds no text. */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.LIST)
    @Transactional
    public List<NoteLine> ofPatient(PatientId patient) {
        Grant grant = guard.require(
                Verb.LIST,
                Target.of(patient).being("signed", "released"),
                Resource.MEMBER_PROGRESS_NOTE,
                Resource.INDIVIDUAL_NOTE);
        String states = grant.caller().is(Role.PATIENT) ? "('SIGNED')" : "('DRAFT', 'SIGNED', 'ENTERED_IN_ERROR')";
        return jdbc.sql(LINE + "where n.patient_id = ? and n.state in " + states
                        + " order by n.day desc, n.created_at desc limit 200")
                .param(patient.value())
                .query((row, number) -> line(row, time))
                .list();
    }

    /**
     * Adds to a signed note, which itself stays as it is.
     *
     * @param id made by the caller, once; the same addendum twice is one
     * @throws app.steadier.access.StepUpNeeded when no password was typed within the last 10 minutes
     * @throws UserProblem when it is empty or too long
     */
    @Guarded(resource = Resource.ADDENDUM, verb = Verb.SIGN)
    @Transactional
    public void addAddendum(UUID id, NoteId note, String text) {
        StaffId me = me();
        StoredNote stored = load(note);
        Target target = NotePages.target(stored);
        if (stored.state() == NoteState.SIGNED) {
            target = target.being("parent-signed");
        }
        if (guard.can(Verb.READ, target, stored.kind().resource())) {
            target = target.being("parent-readable");
        }
        guard.require(Verb.CREATE, target, Resource.ADDENDUM);
        guard.require(Verb.SIGN, Target.of(stored.patient()).by(me).being("draft"), Resource.ADDENDUM);
        String body = NoteLimits.addendum(text);
        Instant now = NoteRows.kept(time.now());
        jdbc.sql("insert ignore into note_addendum (id, note_id, author_id, body, signed_at, signed_hash)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        note.value(),
                        me.value(),
                        body,
                        Columns.utc(now),
                        NoteHash.of("addendum 1\n" + note + "\n" + me + "\n" + now + "\n" + body))
                .update();
    }

    /**
     * Puts a draft away.
     *
     * @param reason 15 to 500 characters
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.END)
    @Transactional
    public void discard(NoteId note, String reason) {
        StoredNote stored = load(note);
        guard.requireWithReason(
                Verb.END, NotePages.target(stored), reason, stored.kind().resource());
        if (stored.state() == NoteState.SIGNED) {
            throw new UserProblem("notes.problem.signed");
        }
        notes.discard(note, reason.strip());
    }

    /**
     * Asks, as its author, to mark a signed note as entered in error; a second person confirms it.
     *
     * @param reason 15 to 500 characters
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.END)
    @Transactional
    public void enteredInError(NoteId note, String reason) {
        StaffId me = me();
        StoredNote stored = load(note);
        guard.requireWithReason(
                Verb.END, NotePages.target(stored), reason, stored.kind().resource());
        if (stored.state() != NoteState.SIGNED || !stored.author().equals(me)) {
            throw new UserProblem("notes.problem.notSigned");
        }
        if (stored.errorAskedBy() == null) {
            notes.askError(note, me, reason.strip());
        }
    }

    /**
     * Confirms another's request: the note stays readable, struck, and counts no more.
     *
     * @param reason 15 to 500 characters
     * @throws NotAvailable to who asked, and when nobody did
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.END)
    @Transactional
    public void confirmEnteredInError(NoteId note, String reason) {
        StaffId me = me();
        StoredNote stored = load(note);
        Target target = Target.of(stored.patient());
        boolean second = stored.state() == NoteState.SIGNED
                && stored.errorAskedBy() != null
                && !stored.errorAskedBy().equals(me);
        guard.requireWithReason(
                Verb.END,
                second ? target.being("second-person") : target,
                reason,
                stored.kind().resource());
        notes.error(note, me);
    }

    /**
     * Signs as supervisor what somebody in training has signed.
     *
     * @throws app.steadier.access.StepUpNeeded when no password was typed within the last 10 minutes
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.ACKNOWLEDGE)
    @Transactional
    public void cosign(NoteId note) {
        StoredNote stored = load(note);
        guard.require(Verb.ACKNOWLEDGE, NotePages.target(stored), stored.kind().resource());
        notes.cosign(note, me());
    }

    private StoredNote load(NoteId note) {
        return SystemAccess.call("load target", () -> notes.note(note, false));
    }

    private String callName(PatientId patient) {
        return jdbc.sql("select display_name from people_patient where patient_id = ?")
                .param(patient.value())
                .query(String.class)
                .single();
    }

    private List<Addendum> addenda(NoteId note) {
        return jdbc.sql("select a.id, s.display_name, a.signed_at, a.body from note_addendum a"
                        + " join people_staff s on s.staff_id = a.author_id where a.note_id = ?"
                        + " order by a.signed_at, a.id")
                .param(note.value())
                .query((row, number) -> new Addendum(
                        Columns.id(row, "id"),
                        Columns.text(row, "display_name"),
                        time.local(Columns.instant(row, "signed_at")),
                        Columns.text(row, "body")))
                .list();
    }

    static NoteLine line(ResultSet row, ProgramTime time) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        @Nullable Instant signed = Columns.optionalInstant(row, "signed_at");
        NoteState state = NoteState.valueOf(Columns.text(row, "state"));
        return new NoteLine(
                new NoteId(Columns.id(row, "id")),
                NoteKind.valueOf(Columns.text(row, "kind")),
                state,
                session == null ? null : new SessionId(session),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "display_name"),
                Columns.day(row, "day"),
                Columns.text(row, "author"),
                signed == null ? null : time.local(signed),
                state == NoteState.SIGNED
                        && row.getBoolean("needs_cosign")
                        && Columns.optionalInstant(row, "cosigned_at") == null);
    }

    private StaffId me() {
        return Objects.requireNonNullElseGet(guard.caller().staff(), () -> {
            throw new NotAvailable();
        });
    }
}
