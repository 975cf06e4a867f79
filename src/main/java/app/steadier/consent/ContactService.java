package app.steadier.consent;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.PatientId;
import app.steadier.base.UserProblem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Relatives and others outside the program whom a consent may name. They have no account. */
@Service
public class ContactService {

    private final ConsentRows rows;
    private final AccessGuard guard;

    ContactService(ConsentRows rows, AccessGuard guard) {
        this.rows = rows;
        this.guard = guard;
    }

    /**
     * Adds a contact. The same one twice is one. Who is named in a consent stays as named; a changed name is a new contact.
     *
     * @throws UserProblem when the name is missing or something is too long
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.CREATE)
    @Transactional
    public void add(Contact contact) {
        guard.require(Verb.CREATE, Target.of(contact.patient()), Resource.CONSENT);
        if (contact.name().isBlank()) {
            throw new UserProblem("consent.problem.contactName");
        }
        ConsentRules.notLonger(contact.name(), ConsentRules.NAME_MAX);
        ConsentRules.notLonger(contact.organisation(), ConsentRules.LINE_MAX);
        ConsentRules.notLonger(contact.phone(), ConsentRules.LINE_MAX);
        rows.add(contact);
    }

    /** Contacts of a person by name; one statement. */
    @Guarded(resource = Resource.CONSENT, verb = Verb.LIST)
    @Transactional
    public List<Contact> contacts(PatientId patient) {
        guard.require(Verb.LIST, Target.of(patient), Resource.CONSENT);
        return rows.contacts(patient);
    }
}
