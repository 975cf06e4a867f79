package app.steadier.message;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.AccountId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.UserProblem;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people choose to be told by e-mail. It is off until they choose it. */
@Service
public class ReminderService {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,120}");
    private static final int SESSION_LEAD_MAX = 2_880;
    private static final int DOSE_LEAD_MAX = 240;

    private final NoticeSettings notices;
    private final MailSettings mail;
    private final AccessGuard guard;

    ReminderService(NoticeSettings notices, MailSettings mail, AccessGuard guard) {
        this.notices = notices;
        this.mail = mail;
        this.guard = guard;
    }

    /**
     * What somebody has chosen.
     *
     * @param possible whether this portal sends e-mail at all
     */
    public record Page(ReminderChoices choices, boolean possible) {}

    /** What the patient who is signed in has chosen. */
    @Guarded(resource = Resource.PATIENT, verb = Verb.READ)
    @Transactional
    public Page mine() {
        Caller caller = patient();
        guard.require(Verb.READ, Target.of(self(caller)), Resource.PATIENT);
        UUID account = account(caller).value();
        return new Page(notices.find(account).orElseGet(() -> notices.nothing(account)), mail.on());
    }

    /**
     * The patient who is signed in chooses. What was chosen before no longer counts, also for letters that wait.
     *
     * @throws UserProblem when the address is none, or only one of the quiet hours is given, or both are the same
     */
    @Guarded(resource = Resource.PATIENT, verb = Verb.UPDATE)
    @Transactional
    public void choose(ReminderChoices choices) {
        Caller caller = patient();
        guard.require(Verb.UPDATE, Target.of(self(caller)), Resource.PATIENT);
        if (!EMAIL.matcher(choices.address().strip()).matches()) {
            throw new UserProblem("talk.problem.address");
        }
        if ((choices.quietFrom() == null) != (choices.quietUntil() == null)
                || (choices.quietFrom() != null && choices.quietFrom().equals(choices.quietUntil()))) {
            throw new UserProblem("talk.problem.quiet");
        }
        if (choices.sessionLead() < 0
                || choices.sessionLead() > SESSION_LEAD_MAX
                || choices.doseLead() < 0
                || choices.doseLead() > DOSE_LEAD_MAX) {
            throw new UserProblem("talk.problem.lead");
        }
        notices.save(account(caller).value(), choices);
    }

    /** Whether the caller hears of new messages by e-mail; false while this portal sends none. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.READ)
    @Transactional
    public boolean hearsOfMessages() {
        AccountId self = account(guard.caller());
        guard.require(Verb.READ, Target.of(self), Resource.ACCOUNT);
        return mail.on()
                && notices.find(self.value()).map(ReminderChoices::messages).orElse(false);
    }

    /** Whether this portal sends e-mail at all. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.READ)
    @Transactional
    public boolean possible() {
        guard.require(Verb.READ, Target.of(account(guard.caller())), Resource.ACCOUNT);
        return mail.on();
    }

    /** The caller wants to hear of new messages by e-mail, at the address they sign in with, or not. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.READ)
    @Transactional
    public void hearOfMessages(boolean wanted) {
        AccountId self = account(guard.caller());
        guard.require(Verb.READ, Target.of(self), Resource.ACCOUNT);
        notices.messages(self.value(), wanted);
    }

    private Caller patient() {
        Caller caller = guard.caller();
        if (caller.patient() == null) {
            throw new NotAvailable();
        }
        return caller;
    }

    private static PatientId self(Caller caller) {
        PatientId self = caller.patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }

    private static AccountId account(Caller caller) {
        AccountId account = caller.account();
        if (account == null) {
            throw new NotAvailable();
        }
        return account;
    }
}
