package app.steadier.message;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations to look at: lists with what is unread first, and one with its messages. */
@Service
public class MessagePagesService {

    /** Messages a page begins with, and each step back adds. */
    public static final int MESSAGES = 30;

    private final ConversationRows rows;
    private final MessageRows threads;
    private final Members members;
    private final Expectations expectations;
    private final AccessGuard guard;

    MessagePagesService(
            ConversationRows rows, MessageRows threads, Members members, Expectations expectations, AccessGuard guard) {
        this.rows = rows;
        this.threads = threads;
        this.members = members;
        this.expectations = expectations;
        this.guard = guard;
    }

    /** Those of the patient who is signed in, at most 200: unread first, then the latest. */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.LIST)
    @Transactional
    public List<Conversation> mine() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self).being(MessageTerms.PARTICIPANT), Resource.MESSAGE);
        return rows.ofPatient(self, guard.caller());
    }

    /** Messages the patient who is signed in has not opened; one statement. */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.LIST)
    @Transactional
    public int unread() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self).being(MessageTerms.PARTICIPANT), Resource.MESSAGE);
        return rows.unread(self, guard.caller());
    }

    /**
     * Those the caller takes part in, and with {@code all} also those of everyone on their care teams, which they may read
     * along; at most 200: unread first, then what waits for an answer, then the latest.
     *
     * @param ended those that have ended instead of the others
     */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.LIST)
    @Transactional
    public List<Conversation> ofStaff(boolean all, boolean ended) {
        Scope scope = guard.scope(Verb.LIST, Resource.MESSAGE);
        if (scope.caller().patient() != null) {
            throw new NotAvailable();
        }
        List<Conversation> found = rows.ofStaff(scope, all, ended);
        scope.shows(found.stream().map(Conversation::patient).toList());
        return found;
    }

    /**
     * One conversation with its latest messages.
     *
     * @param before only messages before this place; null for the latest
     */
    @Guarded(resource = Resource.MESSAGE, verb = Verb.READ)
    @Transactional
    public ConversationPage page(UUID id, @Nullable Long before) {
        Caller caller = guard.caller();
        StoredThread thread = SystemAccess.call("load target", () -> threads.thread(id, caller))
                .orElseThrow(NotAvailable::new);
        Target target = MessageService.target(thread);
        guard.require(Verb.READ, target, Resource.MESSAGE);
        List<MessageLine> messages = rows.messages(id, caller, before, MESSAGES + 1);
        boolean earlier = messages.size() > MESSAGES;
        boolean canWrite = !thread.closed()
                && guard.can(Verb.CREATE, MessageService.answer(thread, caller, members), Resource.MESSAGE);
        return new ConversationPage(
                rows.one(id, caller),
                earlier ? messages.subList(1, messages.size()) : messages,
                earlier,
                canWrite,
                !thread.closed() && guard.can(Verb.END, target, Resource.MESSAGE),
                expectations.now(thread.frontDesk() ? List.of() : members.answering(id)));
    }

    /** Whom the patient who is signed in may write to: their care team of today, and the front desk last. */
    @Guarded(resource = Resource.CARE_TEAM, verb = Verb.LIST)
    @Transactional
    public List<Addressee> addressees() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self), Resource.CARE_TEAM);
        List<Addressee> all = new java.util.ArrayList<>(members.team(self));
        all.add(new Addressee(null, null, null));
        return List.copyOf(all);
    }

    /**
     * Who answers the patient who is signed in, and by when, if they write now.
     *
     * @param to null for the front desk
     */
    @Guarded(resource = Resource.CARE_TEAM, verb = Verb.LIST)
    @Transactional
    public Expectation expectation(@Nullable StaffId to) {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self), Resource.CARE_TEAM);
        return expectations.now(members.team(self).stream()
                .filter(each -> each.staff() != null && each.staff().equals(to))
                .toList());
    }

    /** Whom the caller may write to: people of their care teams; for the front desk everyone in the program. By name. */
    @Guarded(resource = Resource.PATIENT, verb = Verb.LIST)
    @Transactional
    public List<Person> people() {
        Scope scope = guard.scope(Verb.LIST, Resource.PATIENT);
        boolean desk = scope.caller().is(Role.COORDINATOR);
        List<Person> people = rows.people(scope, desk ? "limited-fields" : "on-care-team");
        scope.shows(people.stream().map(Person::id).toList());
        return people;
    }

    private PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }
}
