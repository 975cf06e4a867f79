package app.steadier.notes;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.notes.NoteChecks.Bench;
import app.steadier.notes.NoteChecks.Whose;
import app.steadier.notes.NoteSessionRows.Member;
import app.steadier.notes.NoteSessionRows.People;
import app.steadier.notes.StoredNote.Snapshot;
import app.steadier.notes.TextRows.StoredText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Signing: explicit, all notes of a session as one act or one alone, and never again changed. */
@Service
public class NoteSigningService {

    private final NoteSessionRows sessions;
    private final NoteRows notes;
    private final TextRows texts;
    private final NoteChecks checks;
    private final AccessGuard guard;
    private final ProgramTime time;

    NoteSigningService(
            NoteSessionRows sessions,
            NoteRows notes,
            TextRows texts,
            NoteChecks checks,
            AccessGuard guard,
            ProgramTime time) {
        this.sessions = sessions;
        this.notes = notes;
        this.texts = texts;
        this.checks = checks;
        this.guard = guard;
        this.time = time;
    }

    /**
     * Signs notes of one session; all or none. The first signing also closes the text of the session, which every note
     * keeps as it is then. What the same person has signed already is passed over, so the same press twice is one.
     *
     * @param textVersion of the session's text as it was on the screen; ignored for a session with one person
     * @throws app.steadier.access.StepUpNeeded when no password was typed within the last 10 minutes
     * @throws UserProblem when something changed since, the text of the session is empty, someone did not come, or the
     *     linter found something that stops
     */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE, Resource.GROUP_SESSION_TEXT},
            verb = Verb.SIGN)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void sign(SessionId session, int textVersion, List<NoteToSign> wanted) {
        StaffId me = me();
        People people = SystemAccess.call("load target", () -> sessions.people(session));
        List<StoredNote> open = open(session, wanted, me);
        if (open.isEmpty()) {
            return;
        }
        boolean group = people.session().kind() == NoteKind.GROUP;
        Target target = Target.of(session).by(me).being("draft");
        Grant grant = group
                ? guard.require(Verb.SIGN, target, resources(session))
                : guard.require(Verb.SIGN, target.with(open.getFirst().patient()), Resource.INDIVIDUAL_NOTE);
        grant.shows(open.stream().map(StoredNote::patient).toList());
        Bench bench = checks.bench(people, me, Whose.ALL, true);
        if (!"HELD".equals(people.session().state())) {
            throw new UserProblem("notes.problem.notHeld");
        }
        @Nullable StoredText text = group ? text(bench, textVersion) : null;
        Instant now = NoteRows.kept(time.now());
        boolean cosign = notes.supervised(me);
        for (StoredNote each : open) {
            StoredNote current = current(bench, each, wanted);
            Member member = bench.people().member(current.patient());
            if (group && !member.came()) {
                throw new UserProblem("notes.problem.notThere", member.name());
            }
            refuseBlocked(bench.findings(current));
            write(current, snapshot(text, bench, member), now, cosign);
        }
        if (text != null && !text.signed()) {
            texts.sign(session, me, now);
        }
    }

    /** Signs a note about a contact without a session. */
    @Guarded(resource = Resource.INDIVIDUAL_NOTE, verb = Verb.SIGN)
    @Transactional
    public void signContact(NoteToSign wanted) {
        StaffId me = me();
        StoredNote note = SystemAccess.call("load target", () -> notes.note(wanted.note(), false));
        if (note.kind() != NoteKind.NO_SESSION) {
            throw new NotAvailable();
        }
        if (note.state() == NoteState.SIGNED && note.author().equals(me)) {
            return;
        }
        guard.require(Verb.SIGN, NotePages.target(note), Resource.INDIVIDUAL_NOTE);
        StoredNote current = notes.note(wanted.note(), true);
        if (current.version() != wanted.version() || current.state() != NoteState.DRAFT) {
            throw new UserProblem("notes.problem.changedSince");
        }
        refuseBlocked(checks.findings(current));
        write(
                current,
                new Snapshot(null, null, null, null, null, null),
                NoteRows.kept(time.now()),
                notes.supervised(me));
    }

    /** The drafts that are to be signed; a note of somebody else or of another session is not there. */
    private List<StoredNote> open(SessionId session, List<NoteToSign> wanted, StaffId me) {
        List<StoredNote> live = SystemAccess.call("load target", () -> notes.ofSession(session, false));
        List<StoredNote> open = new ArrayList<>();
        for (NoteToSign each : wanted) {
            StoredNote note = live.stream()
                    .filter(stored ->
                            stored.id().equals(each.note()) && stored.author().equals(me))
                    .findFirst()
                    .orElseThrow(NotAvailable::new);
            if (note.state() == NoteState.DRAFT) {
                open.add(note);
            }
        }
        return open;
    }

    private Resource[] resources(SessionId session) {
        boolean signed = SystemAccess.call("load target", () -> texts.find(session, false))
                .map(StoredText::signed)
                .orElse(false);
        return signed
                ? new Resource[] {Resource.MEMBER_PROGRESS_NOTE}
                : new Resource[] {Resource.MEMBER_PROGRESS_NOTE, Resource.GROUP_SESSION_TEXT};
    }

    private static StoredText text(Bench bench, int version) {
        StoredText text = bench.text();
        if (text == null || text.text().content().isBlank()) {
            throw new UserProblem("notes.problem.textEmpty");
        }
        if (!text.signed() && text.version() != version) {
            throw new UserProblem("notes.problem.changedSince");
        }
        return text;
    }

    private static StoredNote current(Bench bench, StoredNote note, List<NoteToSign> wanted) {
        StoredNote current = bench.note(note.patient()).orElseThrow(NotAvailable::new);
        if (current.state() != NoteState.DRAFT || !wanted.contains(new NoteToSign(current.id(), current.version()))) {
            throw new UserProblem("notes.problem.changedSince");
        }
        return current;
    }

    private static void refuseBlocked(List<NoteFinding> findings) {
        long blocking = findings.stream().filter(NoteFinding::blocks).count();
        if (blocking > 0) {
            throw new UserProblem("notes.problem.blocked", blocking);
        }
    }

    private static Snapshot snapshot(@Nullable StoredText text, Bench bench, Member member) {
        Stay stay = member.stay();
        String skills = text == null
                ? null
                : bench.skills().stream()
                        .filter(skill -> text.text().skills().contains(skill.id()))
                        .map(SessionNotes.Choice::name)
                        .collect(Collectors.joining("; "));
        return new Snapshot(
                text == null ? null : text.text().topic(),
                text == null ? null : text.text().content(),
                skills,
                stay == null ? null : stay.status(),
                stay == null || stay.status() == null ? null : stay.minutes(),
                stay == null ? null : stay.participation());
    }

    private void write(StoredNote note, Snapshot snapshot, Instant now, boolean cosign) {
        String hash = SignedText.hash(note, snapshot, notes.goalTitles(note.id()), now);
        notes.sign(note, snapshot, now, hash, cosign);
    }

    private StaffId me() {
        return Objects.requireNonNullElseGet(guard.caller().staff(), () -> {
            throw new NotAvailable();
        });
    }
}
