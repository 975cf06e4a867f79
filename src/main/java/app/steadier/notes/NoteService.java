package app.steadier.notes;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.AccountId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.notes.NoteChecks.Whose;
import app.steadier.notes.NoteSessionRows.Member;
import app.steadier.notes.NoteSessionRows.People;
import app.steadier.notes.NoteSessionRows.Session;
import app.steadier.notes.TextRows.StoredText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing the notes of a session: the text of the session and each person's note, saved every few seconds from any
 * device. A save that lost a race keeps its words and shows both texts.
 */
@Service
public class NoteService {

    private final NoteSessionRows sessions;
    private final NoteRows notes;
    private final TextRows texts;
    private final NoteChecks checks;
    private final NotePages pages;
    private final AccessGuard guard;
    private final ProgramTime time;

    NoteService(
            NoteSessionRows sessions,
            NoteRows notes,
            TextRows texts,
            NoteChecks checks,
            NotePages pages,
            AccessGuard guard,
            ProgramTime time) {
        this.sessions = sessions;
        this.notes = notes;
        this.texts = texts;
        this.checks = checks;
        this.pages = pages;
        this.guard = guard;
        this.time = time;
    }

    /**
     * The page of a session's notes.
     *
     * @throws NotAvailable when the caller does not lead the session, or the person's notes are not theirs to read
     */
    @Guarded(
            resource = {
                Resource.GROUP_SESSION_TEXT,
                Resource.MEMBER_PROGRESS_NOTE,
                Resource.INDIVIDUAL_NOTE,
                Resource.ATTENDANCE,
                Resource.GOAL
            },
            verb = Verb.READ)
    @Transactional
    public SessionNotes page(SessionId session) {
        StaffId me = me();
        People people = SystemAccess.call("load target", () -> sessions.people(session));
        Whose goals = Whose.ALL;
        Grant grant;
        if (people.session().kind() == NoteKind.GROUP) {
            grant = guard.require(
                    Verb.READ,
                    Target.of(session),
                    Resource.GROUP_SESSION_TEXT,
                    Resource.MEMBER_PROGRESS_NOTE,
                    Resource.ATTENDANCE);
            Scope scope = guard.scope(Verb.LIST, Resource.GOAL);
            goals = new Whose(scope.patientFilter("g.patient_id"), scope.params());
            grant.shows(people.members().stream().map(Member::patient).toList());
        } else {
            PatientId patient = people.members().getFirst().patient();
            Optional<StoredNote> live = live(session, patient);
            grant = guard.require(
                    Verb.READ,
                    target(session, patient, live.map(StoredNote::author).orElse(me))
                            .being(
                                    live.map(StoredNote::state).orElse(NoteState.DRAFT) == NoteState.DRAFT
                                            ? "draft"
                                            : "signed"),
                    Resource.INDIVIDUAL_NOTE,
                    Resource.ATTENDANCE,
                    Resource.GOAL);
        }
        return pages.session(checks.bench(people, me, goals, false), texts.kept(session, me));
    }

    /**
     * Saves the text of a group's session and begins a draft for each member who came.
     *
     * @param save made by the caller, once for each save; the same save twice is one
     * @param version the text was typed upon; 0 for the first
     * @throws UserProblem when a part is too long
     */
    @Guarded(
            resource = {Resource.GROUP_SESSION_TEXT, Resource.MEMBER_PROGRESS_NOTE},
            verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SavedText saveText(UUID save, SessionId session, int version, SharedText text) {
        StaffId me = me();
        People people = SystemAccess.call("load target", () -> sessions.people(session));
        if (people.session().kind() != NoteKind.GROUP) {
            throw new NotAvailable();
        }
        Optional<StoredText> before = SystemAccess.call("load target", () -> texts.find(session, false));
        boolean update = before.isPresent() && !before.get().signed();
        guard.require(
                update ? Verb.UPDATE : Verb.CREATE,
                update ? Target.of(session).being("draft") : Target.of(session),
                Resource.GROUP_SESSION_TEXT);
        open(people.session());
        NoteLimits.check(text);
        if (before.isEmpty()) {
            texts.begin(session, TypedId.nextValue(), me);
        }
        StoredText stored = texts.find(session, true).orElseThrow();
        SavedText saved = write(save, session, me, version, text, stored);
        if (saved.outcome() == SaveOutcome.SAVED) {
            beginDrafts(people, me);
        }
        return saved;
    }

    private SavedText write(UUID save, SessionId session, StaffId me, int version, SharedText text, StoredText stored) {
        boolean again = stored.lastSave().equals(save) || stored.text().equals(text);
        if (!again && (stored.signed() || stored.version() != version)) {
            texts.keep(save, me, session, null, null, version, text.topic() + "\n\n" + text.content());
            return new SavedText(
                    stored.signed() ? SaveOutcome.SIGNED : SaveOutcome.CONFLICT,
                    stored.version(),
                    time.local(stored.savedAt()),
                    stored.text());
        }
        if (!again) {
            texts.write(session, save, me, text);
        }
        return new SavedText(
                SaveOutcome.SAVED,
                again ? stored.version() : version + 1,
                time.local(again ? stored.savedAt() : time.now()),
                null);
    }

    /** None for absent ones (capability B03). */
    private void beginDrafts(People people, StaffId me) {
        SessionId session = people.session().id();
        List<PatientId> begun = notes.ofSession(session, false).stream()
                .map(StoredNote::patient)
                .toList();
        List<Member> wanted = people.members().stream()
                .filter(member -> member.came() && !begun.contains(member.patient()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Grant grant = guard.require(
                Verb.CREATE, Target.of(session).with(wanted.getFirst().patient()), Resource.MEMBER_PROGRESS_NOTE);
        grant.shows(wanted.stream().map(Member::patient).toList());
        wanted.forEach(member -> begin(NoteId.next(), people.session(), member, me));
    }

    /**
     * Saves one person's note of a session; begins it when there is none.
     *
     * @param save made by the caller, once for each save; the same save twice is one
     * @param version the note was typed upon; 0 for the first
     * @throws UserProblem when a part is too long, or the session has not begun or was called off
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SavedNote saveNote(UUID save, SessionId session, PatientId patient, int version, NoteText text) {
        StaffId me = me();
        People people = SystemAccess.call("load target", () -> sessions.people(session));
        Member member = people.member(patient);
        Optional<StoredNote> live = live(session, patient);
        leaveToWrite(live, people.session().kind(), target(session, patient, me));
        open(people.session());
        NoteLimits.check(text);
        if (live.isEmpty()) {
            begin(NoteId.next(), people.session(), member, me);
        }
        StoredNote stored = notes.live(session, patient).orElseThrow(NotAvailable::new);
        return write(save, me, version, text, stored);
    }

    /**
     * Saves a note about a contact without a session; begins it when there is none with this id.
     *
     * @param note made by the caller before the first save
     */
    @Guarded(resource = Resource.INDIVIDUAL_NOTE, verb = Verb.UPDATE)
    @Transactional
    public SavedNote saveContact(UUID save, NoteId note, PatientId patient, int version, NoteText text) {
        StaffId me = me();
        Optional<StoredNote> live = SystemAccess.call("load target", () -> notes.find(note, false));
        if (live.isPresent()
                && (live.get().kind() != NoteKind.NO_SESSION
                        || !live.get().patient().equals(patient))) {
            throw new NotAvailable();
        }
        leaveToWrite(live, NoteKind.NO_SESSION, Target.of(patient).by(me));
        NoteLimits.check(text);
        if (live.isEmpty()) {
            Member member = sessions.person(patient, time.today());
            notes.begin(
                    note, TypedId.nextValue(), NoteKind.NO_SESSION, null, patient, member.episode(), me, time.today());
        }
        return write(save, me, version, text, notes.note(note, true));
    }

    /** One's own draft is updated; otherwise one must be allowed to write a note here at all. */
    private void leaveToWrite(Optional<StoredNote> live, NoteKind kind, Target target) {
        boolean own = live.isPresent()
                && live.get().state() == NoteState.DRAFT
                && live.get().author().equals(target.author());
        guard.require(own ? Verb.UPDATE : Verb.CREATE, own ? target.being("draft") : target, kind.resource());
    }

    private SavedNote write(UUID save, StaffId me, int version, NoteText text, StoredNote stored) {
        boolean again = stored.author().equals(me)
                && (stored.lastSave().equals(save) || stored.text().equals(text));
        SaveOutcome outcome = again ? SaveOutcome.SAVED : outcome(stored, me, version);
        if (outcome != SaveOutcome.SAVED) {
            texts.keep(
                    save,
                    me,
                    stored.session(),
                    stored.patient(),
                    stored.id(),
                    version,
                    String.join("\n\n", text.response(), text.nextStep(), text.risk(), text.sharedWith())
                            .strip());
            boolean readable = stored.kind() == NoteKind.GROUP
                    || stored.state() != NoteState.DRAFT
                    || stored.author().equals(me);
            return new SavedNote(
                    outcome,
                    stored.id(),
                    stored.version(),
                    time.local(stored.savedAt()),
                    readable ? stored.text() : null);
        }
        if (!again) {
            notes.write(stored.id(), save, stored.patient(), text);
        }
        return new SavedNote(
                SaveOutcome.SAVED,
                stored.id(),
                again ? stored.version() : stored.version() + 1,
                time.local(again ? stored.savedAt() : time.now()),
                null);
    }

    private static SaveOutcome outcome(StoredNote stored, StaffId me, int version) {
        if (stored.state() != NoteState.DRAFT) {
            return SaveOutcome.SIGNED;
        }
        if (!stored.author().equals(me)) {
            return SaveOutcome.COLLEAGUE;
        }
        return stored.version() == version ? SaveOutcome.SAVED : SaveOutcome.CONFLICT;
    }

    /** What the linter says of one's own draft. */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.UPDATE)
    @Transactional
    public List<NoteFinding> check(NoteId note) {
        return checks.findings(ownDraft(note));
    }

    /**
     * Says why a hit is no obstacle; holds for this hit as long as its sentence stays.
     *
     * @param finding id of a finding that asks for a reason
     * @param reason 5 to 500 characters
     * @throws UserProblem when the hit is not there any more, or is a hard stop
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.UPDATE)
    @Transactional
    public void confirm(NoteId note, String finding, String reason) {
        StoredNote stored = ownDraft(note);
        String why = NoteLimits.reason(reason);
        NoteFinding hit = checks.findings(stored).stream()
                .filter(each -> each.id().equals(finding) && each.level() == FindingLevel.CONFIRM)
                .findFirst()
                .orElseThrow(() -> new UserProblem("notes.problem.findingGone"));
        String excerpt = hit.text().length() > 500 ? hit.text().substring(0, 500) : hit.text();
        notes.confirm(note, hit, excerpt, why, me());
    }

    /** Puts away words that lost a race, after their author has seen to them. */
    @Guarded(resource = Resource.DRAFT, verb = Verb.END)
    @Transactional
    public void dismiss(UUID kept) {
        AccountId account = Optional.ofNullable(guard.caller().account()).orElseThrow(NotAvailable::new);
        guard.require(Verb.END, Target.of(account), Resource.DRAFT);
        texts.dismiss(kept, me());
    }

    private StoredNote ownDraft(NoteId note) {
        StoredNote stored = SystemAccess.call("load target", () -> notes.note(note, false));
        guard.require(Verb.UPDATE, NotePages.target(stored), stored.kind().resource());
        return stored;
    }

    private Optional<StoredNote> live(SessionId session, PatientId patient) {
        return SystemAccess.call(
                "load target",
                () -> notes.ofSession(session, false).stream()
                        .filter(note -> note.patient().equals(patient))
                        .findFirst());
    }

    private void begin(NoteId note, Session session, Member member, StaffId me) {
        notes.begin(
                note,
                TypedId.nextValue(),
                session.kind(),
                session.id(),
                member.patient(),
                member.episode(),
                me,
                session.day());
    }

    private static Target target(SessionId session, PatientId patient, @Nullable StaffId author) {
        Target target = Target.of(session).with(patient);
        return author == null ? target : target.by(author);
    }

    private void open(Session session) {
        if ("CANCELLED".equals(session.state())) {
            throw new UserProblem("notes.problem.cancelled");
        }
        if (session.start().isAfter(time.now())) {
            throw new UserProblem("notes.problem.notStarted");
        }
    }

    private StaffId me() {
        return Objects.requireNonNullElseGet(guard.caller().staff(), () -> {
            throw new NotAvailable();
        });
    }
}
