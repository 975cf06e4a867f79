package app.steadier.consent;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.StepUpNeeded;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.audit.AuditService;
import app.steadier.audit.SecurityEvent;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import app.steadier.consent.ConsentRows.Reader;
import app.steadier.consent.ConsentRows.Whose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents of a person: prepared by staff, signed on screen by the person or taken over from paper, taken back at any time.
 */
@Service
public class ConsentService {

    private static final int DRAWING_MAX = 60_000;

    private final ConsentRows rows;
    private final ConsentVerdicts verdicts;
    private final AccessGuard guard;
    private final AuditService audit;
    private final ProgramTime time;

    ConsentService(
            ConsentRows rows, ConsentVerdicts verdicts, AccessGuard guard, AuditService audit, ProgramTime time) {
        this.rows = rows;
        this.verdicts = verdicts;
        this.guard = guard;
        this.audit = audit;
        this.time = time;
    }

    /** All consents of a person, in every state, newest first; two statements. */
    @Guarded(resource = Resource.CONSENT, verb = Verb.LIST)
    @Transactional
    public List<Consent> consents(PatientId patient) {
        guard.require(Verb.LIST, Target.of(patient), Resource.CONSENT);
        return rows.of(patient);
    }

    /** The same with the person's name, language and contacts, for a page of staff; four statements. */
    @Guarded(resource = Resource.CONSENT, verb = Verb.LIST)
    @Transactional
    public ConsentPage page(PatientId patient) {
        guard.require(Verb.LIST, Target.of(patient), Resource.CONSENT);
        return pageOf(patient);
    }

    /** The caller's own consents; four statements. */
    @Guarded(resource = Resource.CONSENT, verb = Verb.LIST)
    @Transactional
    public ConsentPage mine() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        guard.require(Verb.LIST, Target.of(self), Resource.CONSENT);
        return pageOf(self);
    }

    private ConsentPage pageOf(PatientId patient) {
        Reader reader = rows.reader(patient).orElseThrow(NotAvailable::new);
        return new ConsentPage(patient, reader.name(), reader.language(), rows.of(patient), rows.contacts(patient));
    }

    /**
     * Keeps a draft; it may lack elements. The same draft sent twice is one.
     *
     * @throws UserProblem when kinds are combined, something is too long, a recipient is no contact of the person, or the
     *     draft was signed or changed since it was read
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.CREATE)
    @Transactional
    public void draft(ConsentDraft draft) {
        guard.require(Verb.CREATE, Target.of(draft.patient()), Resource.CONSENT);
        ConsentRules.checkDraft(draft.kind(), draft.terms());
        List<UUID> known =
                rows.contacts(draft.patient()).stream().map(Contact::id).toList();
        if (!known.containsAll(draft.terms().recipients())) {
            throw new UserProblem("consent.problem.contact");
        }
        if (!rows.draft(draft, account(guard.caller()))) {
            throw new UserProblem("consent.problem.changedSince");
        }
    }

    /**
     * The exact text to show before signing, or the text of a draft to look at.
     *
     * @param language en or es
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.READ)
    @Transactional
    public ConsentText text(UUID consent, String language) {
        guard.require(Verb.READ, target(consent), Resource.CONSENT);
        Consent stored = load(consent, false);
        ConsentSignature signature = stored.signature();
        return signature == null
                ? wording(stored, language)
                : new ConsentText(signature.language(), signature.text(), signature.textSha256(), List.of());
    }

    /**
     * The person signs on screen, with their password typed within the last 10 minutes. The same signature twice is one.
     *
     * @throws UserProblem names the missing element, or says that the text has changed since it was shown
     * @throws StepUpNeeded when the password is needed again
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.SIGN)
    @Transactional
    public void sign(UUID consent, Signing signing) {
        if (signing.kind() == SignatureKind.PAPER) {
            throw new NotAvailable();
        }
        if (alreadySigned(consent, signing)) {
            return;
        }
        guard.require(Verb.SIGN, target(consent), Resource.CONSENT);
        put(consent, signing, null);
    }

    /**
     * A coordinator takes a signature over from paper.
     *
     * @param reference where the paper or its scan is, or who saw it; 15 to 500 characters, kept with the entry in the log
     * @throws UserProblem as for {@link #sign}, or when the reference is too short
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.SIGN)
    @Transactional
    public void signedOnPaper(UUID consent, Signing signing, String reference) {
        if (signing.kind() != SignatureKind.PAPER || guard.caller().is(Role.PATIENT)) {
            throw new NotAvailable();
        }
        if (alreadySigned(consent, signing)) {
            return;
        }
        guard.requireWithReason(Verb.SIGN, target(consent).being("paper-copy"), reference, Resource.CONSENT);
        put(consent, signing, reference.strip());
    }

    /**
     * The person takes a consent back, in the portal, at once. Taking it back twice is once.
     *
     * @param words what they want to say with it; at most 500 characters
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.END)
    @Transactional
    public void revoke(UUID consent, @Nullable String words) {
        Target target = target(consent);
        if (!guard.caller().is(Role.PATIENT)) {
            throw new NotAvailable();
        }
        guard.require(Verb.END, target, Resource.CONSENT);
        revoke(consent, RevocationWay.IN_THE_PORTAL, words);
    }

    /**
     * Staff record that the person took a consent back by letter or e-mail; it counts from this moment.
     *
     * @param reason what was received and when; 15 to 500 characters, kept with the entry in the log
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.END)
    @Transactional
    public void revokedInWriting(UUID consent, RevocationWay way, String reason) {
        Target target = target(consent);
        if (guard.caller().is(Role.PATIENT) || way == RevocationWay.IN_THE_PORTAL) {
            throw new NotAvailable();
        }
        guard.requireWithReason(Verb.END, target, reason, Resource.CONSENT);
        revoke(consent, way, reason.strip());
    }

    /**
     * Staff record that the event happened which ends a consent; it is over from this moment.
     *
     * @param reason what happened; 15 to 500 characters
     * @throws UserProblem when the consent does not end with an event
     */
    @Guarded(resource = Resource.CONSENT, verb = Verb.END)
    @Transactional
    public void eventHappened(UUID consent, String reason) {
        guard.requireWithReason(Verb.END, target(consent), reason, Resource.CONSENT);
        Consent stored = load(consent, true);
        ConsentExpiry expiry = stored.terms().expiry();
        if (expiry == null || expiry.event() == null) {
            throw new UserProblem("consent.problem.noEvent");
        }
        rows.eventHappened(consent, now(), account(guard.caller()));
    }

    /** Whether something may be told now, or the exact reason why not; three statements. */
    @Guarded(resource = Resource.CONSENT, verb = Verb.READ)
    @Transactional
    public ConsentVerdict check(ConsentAsk ask) {
        guard.require(Verb.READ, Target.of(ask.patient()), Resource.CONSENT);
        return verdicts.of(ask);
    }

    private void put(UUID consent, Signing signing, @Nullable String reference) {
        Consent stored = load(consent, true);
        if (stored.signature() != null) {
            throw new UserProblem("consent.problem.changedSince");
        }
        ConsentText text = wording(stored, signing.language());
        if (!text.missing().isEmpty()) {
            throw new UserProblem("consent.problem.missing." + text.missing().getFirst());
        }
        if (!text.sha256().equals(signing.shownSha256())) {
            throw new UserProblem("consent.problem.textChanged");
        }
        boolean drawn = signing.drawing() != null && !signing.drawing().isBlank();
        if (signing.name().isBlank() || (signing.kind() == SignatureKind.DRAWN && !drawn)) {
            throw new UserProblem("consent.problem.missing." + ConsentElement.SIGNATURE);
        }
        ConsentRules.notLonger(signing.name(), ConsentRules.NAME_MAX);
        ConsentRules.notLonger(signing.drawing(), DRAWING_MAX);
        Consent sealed = with(stored, signature(signing, text, reference, ""));
        String seal = Seal.of(sealed);
        rows.sign(stored, signature(signing, text, reference, seal), account(guard.caller()));
        event("CONSENT_SIGNED", consent, seal);
    }

    private ConsentSignature signature(Signing signing, ConsentText text, @Nullable String reference, String seal) {
        return new ConsentSignature(
                now(),
                signing.kind(),
                signing.name().strip(),
                signing.kind() == SignatureKind.DRAWN ? signing.drawing() : null,
                reference,
                signing.witness(),
                text.language(),
                text.text(),
                text.sha256(),
                seal);
    }

    private static Consent with(Consent stored, ConsentSignature signature) {
        return new Consent(
                stored.id(),
                stored.version(),
                stored.patient(),
                stored.kind(),
                stored.terms(),
                stored.recipients(),
                signature,
                null,
                null);
    }

    private void revoke(UUID consent, RevocationWay way, @Nullable String words) {
        ConsentRules.notLonger(words, ConsentRules.WORDS_MAX);
        load(consent, true);
        Instant now = now();
        rows.revoke(consent, new Revocation(now, way, words == null ? null : words.strip()), account(guard.caller()));
        event("CONSENT_REVOKED", consent, way.name());
    }

    /** The same signature a second time; whoever may read the consent may be told so. */
    private boolean alreadySigned(UUID consent, Signing signing) {
        Target target = target(consent);
        if (!target.facts().contains("signed")) {
            return false;
        }
        guard.require(Verb.READ, target, Resource.CONSENT);
        ConsentSignature signature = load(consent, false).signature();
        if (signature == null || !signature.textSha256().equals(signing.shownSha256())) {
            throw new UserProblem("consent.problem.changedSince");
        }
        return true;
    }

    private Target target(UUID consent) {
        Whose whose =
                SystemAccess.call("load target", () -> rows.whose(consent)).orElseThrow(NotAvailable::new);
        return Target.of(whose.patient()).being(whose.signed() ? "signed" : "draft");
    }

    private Consent load(UUID consent, boolean lock) {
        return rows.one(consent, lock).orElseThrow(NotAvailable::new);
    }

    private ConsentText wording(Consent stored, String language) {
        return ConsentWording.of(
                stored,
                rows.reader(stored.patient()).orElseThrow(NotAvailable::new).name(),
                language);
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }

    private void event(String kind, UUID consent, String detail) {
        Caller caller = guard.caller();
        audit.event(new SecurityEvent(now(), account(caller), kind, consent.toString(), detail, "consent"));
    }

    private static @Nullable UUID account(Caller caller) {
        return caller.account() == null ? null : caller.account().value();
    }
}
