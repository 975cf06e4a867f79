package app.steadier.message;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.message.MessageRows.StoredMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages between a person and their care team or the front desk. A message is stored, its draft put away and the e-mail about it
 * noted in one transaction. The same message sent twice is one.
 */
@Service
public class MessageService {

    private final MessageRows rows;
    private final Members members;
    private final Drafts drafts;
    private final MessageMail mail;
    private final AccessGuard guard;
    private final ProgramTime time;

    MessageService(
            MessageRows rows, Members members, Drafts drafts, MessageMail mail, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.members = members;
        this.drafts = drafts;
        this.mail = mail;
        this.guard = guard;
        this.time = time;
    }

    /**
     * Begins a conversation with its first message.
     *
     * @throws UserProblem when nothing is written, it is too long, too many were sent within an hour, or the same id was
     *     sent with other words
     * @throws NotAvailable when the caller may not write to them
     */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Sent begin(NewConversation wanted) {
        Caller caller = guard.caller();
        PatientId self = caller.patient();
        PatientId patient = self == null ? wanted.patient() : self;
        if (patient == null) {
            throw new NotAvailable();
        }
        StaffId to = self == null ? clinician(caller, patient) : wanted.to();
        Target target = Target.of(patient);
        if (self != null) {
            target = to == null
                    ? target.being(MessageTerms.TO_FRONT_DESK)
                    : SystemAccess.call("load target", () -> isOnTeam(patient, to)) ? toTeam(target) : target;
        }
        guard.require(Verb.CREATE, target, Resource.MESSAGE);
        String body = Words.body(wanted.body());
        if (rows.begin(wanted.thread(), patient, to == null, Words.subject(wanted.subject()))) {
            if (to != null) {
                rows.address(wanted.thread(), to);
            }
        } else {
            StoredThread there = rows.thread(wanted.thread(), caller).orElseThrow(NotAvailable::new);
            if (!there.patient().equals(patient) || !there.participates()) {
                throw new NotAvailable();
            }
        }
        return store(wanted.message(), wanted.thread(), body);
    }

    /**
     * Writes into a conversation. A clinician of the care team who answers takes part in it from then on.
     *
     * @param message made by the caller; the same one twice is one
     * @throws UserProblem as {@link #begin}, and when the conversation has ended
     * @throws NotAvailable when the caller may not write to them
     */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Sent send(UUID message, UUID thread, String body) {
        StoredThread stored = load(thread);
        Caller caller = guard.caller();
        Target target = SystemAccess.call("load target", () -> answer(stored, caller, members));
        guard.require(Verb.CREATE, target, Resource.MESSAGE);
        return store(message, thread, Words.body(body));
    }

    /**
     * The caller has opened a conversation and seen its messages up to one of them. Twice is once.
     *
     * @param upTo {@link MessageLine#seq()} of the last one on the page
     */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.ACKNOWLEDGE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void seen(UUID thread, long upTo) {
        guard.require(Verb.ACKNOWLEDGE, target(load(thread)), Resource.MESSAGE);
        rows.read(thread, guard.caller(), upTo);
    }

    /** Ends a conversation; it stays readable, and nobody can write there any more. Twice is once. */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void end(UUID thread) {
        guard.require(Verb.END, target(load(thread)), Resource.MESSAGE);
        rows.lockedAndClosed(thread);
        rows.close(thread, guard.caller());
    }

    /** Takes an ending back. Twice is once. */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void open(UUID thread) {
        guard.require(Verb.END, target(load(thread)), Resource.MESSAGE);
        rows.lockedAndClosed(thread);
        rows.reopen(thread);
    }

    private Sent store(UUID message, UUID thread, String body) {
        Caller caller = guard.caller();
        boolean closed = rows.lockedAndClosed(thread);
        StoredMessage before = rows.message(message).orElse(null);
        if (before != null) {
            if (!before.account().equals(MessageRows.account(caller))) {
                throw new NotAvailable();
            }
            if (!before.thread().equals(thread) || !before.body().equals(body)) {
                throw new UserProblem("talk.problem.sent");
            }
            return new Sent(time.local(before.at()), true);
        }
        if (closed) {
            throw new UserProblem("talk.problem.closed");
        }
        rows.insert(message, thread, caller, body);
        if (caller.staff() != null && treats(caller)) {
            rows.address(thread, caller.staff());
        }
        rows.read(thread, caller, Long.MAX_VALUE);
        drafts.sent(MessageRows.account(caller), message);
        mail.about(message, thread, caller.patient() != null);
        return new Sent(time.local(time.now()), false);
    }

    private StoredThread load(UUID thread) {
        Caller caller = guard.caller();
        return SystemAccess.call("load target", () -> rows.thread(thread, caller))
                .orElseThrow(NotAvailable::new);
    }

    /** For writing into a conversation: a patient's answer goes to the team of today or the front desk. */
    static Target answer(StoredThread thread, Caller caller, Members members) {
        Target target = target(thread);
        if (caller.patient() == null) {
            return target;
        }
        if (thread.frontDesk()) {
            return target.being(MessageTerms.TO_FRONT_DESK);
        }
        return members.answering(thread.id()).stream().anyMatch(each -> each.kind() != null) ? toTeam(target) : target;
    }

    static Target target(StoredThread thread) {
        Target target = Target.of(thread.patient());
        return thread.participates() ? target.being(MessageTerms.PARTICIPANT) : target;
    }

    private boolean isOnTeam(PatientId patient, StaffId to) {
        return members.team(patient).stream().anyMatch(each -> to.equals(each.staff()));
    }

    private static Target toTeam(Target target) {
        return target.being(MessageTerms.TO_CARE_TEAM);
    }

    /** Who writes in their own name; someone who also sits at the front desk does so for people of their care teams. */
    private @Nullable StaffId clinician(Caller caller, PatientId patient) {
        StaffId self = caller.staff();
        if (self == null || !treats(caller)) {
            return null;
        }
        boolean desk = caller.is(Role.COORDINATOR);
        return !desk || SystemAccess.call("load target", () -> isOnTeam(patient, self)) ? self : null;
    }

    private static boolean treats(Caller caller) {
        return caller.is(Role.THERAPIST) || caller.is(Role.PRESCRIBER);
    }
}
