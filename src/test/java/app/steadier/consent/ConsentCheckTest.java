package app.steadier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which disclosures a person's consents allow, and why not the others. */
@Capability("B17")
class ConsentCheckTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final PatientId PERSON = PatientId.next();
    private static final Contact MOTHER = contact(Relation.PARENT);
    private static final Contact BOSS = contact(Relation.EMPLOYER);
    private static final Contact DOCTOR = contact(Relation.TREATING_PROVIDER);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 1);
    private static final Instant SIGNED = local("2026-10-01T09:00");
    private static final Instant NOW = local("2026-10-15T12:00");

    private final Consent family = signed(
            ConsentKind.SPECIFIC,
            terms(
                    Set.of(Information.ATTENDANCE, Information.FAMILY_SESSION),
                    Set.of(MOTHER.id()),
                    Set.of(),
                    Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                    ConsentExpiry.after(LAST_DAY)));

    @Test
    void whatIsCoveredIsAllowedAndNamesItsConsent() {
        ConsentVerdict verdict = check(List.of(family), MOTHER, ConsentAsk.familySession(PERSON, MOTHER.id()), NOW);
        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.consents()).containsExactly(family.id());
    }

    @Test
    void eachRefusalHasItsReason() {
        ConsentAsk joins = ConsentAsk.familySession(PERSON, MOTHER.id());
        assertThat(refusal(List.of(), MOTHER, joins)).isEqualTo(ConsentRefusal.NO_CONSENT);
        assertThat(refusal(List.of(family), BOSS, ConsentAsk.familySession(PERSON, BOSS.id())))
                .isEqualTo(ConsentRefusal.RECIPIENT_NOT_COVERED);
        assertThat(refusal(List.of(family), null, joins)).isEqualTo(ConsentRefusal.RECIPIENT_NOT_COVERED);
        assertThat(refusal(List.of(family), MOTHER, ask(MOTHER, ConsentPurpose.EMPLOYMENT, Information.ATTENDANCE)))
                .isEqualTo(ConsentRefusal.PURPOSE_NOT_COVERED);
        ConsentVerdict more = check(
                List.of(family),
                MOTHER,
                ask(MOTHER, ConsentPurpose.FAMILY_INVOLVEMENT, Information.ATTENDANCE, Information.MEDICATION),
                NOW);
        assertThat(more.refusal()).isEqualTo(ConsentRefusal.INFORMATION_NOT_COVERED);
        assertThat(more.notCovered()).containsExactly(Information.MEDICATION);
        Consent draft =
                new Consent(family.id(), 0, PERSON, family.kind(), family.terms(), List.of(MOTHER), null, null, null);
        assertThat(refusal(List.of(draft), MOTHER, joins)).isEqualTo(ConsentRefusal.NOT_SIGNED);
        assertThat(refusal(List.of(family), MOTHER, joins, SIGNED.minusSeconds(1)))
                .isEqualTo(ConsentRefusal.NOT_SIGNED);
        assertThat(refusal(List.of(family), MOTHER, joins, local("2026-11-02T00:00")))
                .isEqualTo(ConsentRefusal.EXPIRED);
        assertThat(refusal(List.of(revoked(family, NOW)), MOTHER, joins)).isEqualTo(ConsentRefusal.REVOKED);
        assertThat(refusal(
                        List.of(family),
                        MOTHER,
                        ask(MOTHER, ConsentPurpose.FAMILY_INVOLVEMENT, Information.SUD_COUNSELLING_NOTES)))
                .isEqualTo(ConsentRefusal.COUNSELLING_NOTES_NEED_THEIR_OWN);
        assertThat(refusal(
                        List.of(family), MOTHER, ask(MOTHER, ConsentPurpose.LEGAL_PROCEEDING, Information.ATTENDANCE)))
                .isEqualTo(ConsentRefusal.PROCEEDING_NEEDS_ITS_OWN);
    }

    /** The last day is a day of 25 hours: clocks go back at 2 in the morning. */
    @Test
    void itHoldsThroughItsLastLocalDay() {
        ConsentAsk joins = ConsentAsk.familySession(PERSON, MOTHER.id());
        assertThat(check(List.of(family), MOTHER, joins, local("2026-11-01T23:59:59"))
                        .allowed())
                .isTrue();
        assertThat(refusal(List.of(family), MOTHER, joins, local("2026-11-02T00:00")))
                .isEqualTo(ConsentRefusal.EXPIRED);
    }

    @Test
    void aRevocationCountsFromItsMomentAndNotBefore() {
        ConsentAsk joins = ConsentAsk.familySession(PERSON, MOTHER.id());
        List<Consent> consents = List.of(revoked(family, NOW));
        assertThat(check(consents, MOTHER, joins, NOW.minusNanos(1_000)).allowed())
                .isTrue();
        assertThat(refusal(consents, MOTHER, joins, NOW)).isEqualTo(ConsentRefusal.REVOKED);
    }

    @Test
    void theEventEndsIt() {
        Consent until = signed(
                ConsentKind.SPECIFIC,
                terms(
                        Set.of(Information.ATTENDANCE, Information.FAMILY_SESSION),
                        Set.of(MOTHER.id()),
                        Set.of(),
                        Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                        ConsentExpiry.when("I leave the program")));
        Consent over = new Consent(
                until.id(), 0, PERSON, until.kind(), until.terms(), List.of(MOTHER), until.signature(), null, NOW);
        ConsentAsk joins = ConsentAsk.familySession(PERSON, MOTHER.id());
        assertThat(check(List.of(until), MOTHER, joins, NOW).allowed()).isTrue();
        assertThat(refusal(List.of(over), MOTHER, joins)).isEqualTo(ConsentRefusal.EXPIRED);
    }

    @Test
    void generalDescriptionsCoverWhoTheyDescribe() {
        Consent care = signed(
                ConsentKind.TPO,
                terms(
                        Set.of(Information.ATTENDANCE, Information.MEDICATION),
                        Set.of(),
                        Set.of(RecipientClass.TREATING_PROVIDERS),
                        Set.of(ConsentPurpose.TREATMENT),
                        ConsentExpiry.none()));
        ConsentAsk asked = ask(DOCTOR, ConsentPurpose.TREATMENT, Information.MEDICATION);
        assertThat(check(List.of(care), DOCTOR, asked, NOW).allowed()).isTrue();
        assertThat(refusal(List.of(care), BOSS, ask(BOSS, ConsentPurpose.TREATMENT, Information.MEDICATION)))
                .isEqualTo(ConsentRefusal.RECIPIENT_NOT_COVERED);
    }

    @Test
    void counsellingNotesGoOnlyWithTheirOwnConsentAlsoInAPackage() {
        Consent notes = signed(
                ConsentKind.SUD_COUNSELLING_NOTES,
                terms(
                        Set.of(Information.SUD_COUNSELLING_NOTES),
                        Set.of(DOCTOR.id()),
                        Set.of(),
                        Set.of(ConsentPurpose.TREATMENT),
                        ConsentExpiry.after(LAST_DAY)));
        Consent record = signed(
                ConsentKind.SPECIFIC,
                terms(
                        Set.of(Information.MEDICATION),
                        Set.of(DOCTOR.id()),
                        Set.of(),
                        Set.of(ConsentPurpose.TREATMENT),
                        ConsentExpiry.after(LAST_DAY)));
        ConsentAsk both =
                ask(DOCTOR, ConsentPurpose.TREATMENT, Information.MEDICATION, Information.SUD_COUNSELLING_NOTES);
        assertThat(check(List.of(notes, record), DOCTOR, both, NOW).consents())
                .containsExactlyInAnyOrder(notes.id(), record.id());
        assertThat(refusal(List.of(record), DOCTOR, both)).isEqualTo(ConsentRefusal.COUNSELLING_NOTES_NEED_THEIR_OWN);
        assertThat(refusal(List.of(notes), DOCTOR, both)).isEqualTo(ConsentRefusal.NO_CONSENT);
    }

    @Test
    void oneConsentHasToCoverAllOfIt() {
        Consent attendance = signed(
                ConsentKind.SPECIFIC,
                terms(
                        Set.of(Information.ATTENDANCE),
                        Set.of(MOTHER.id()),
                        Set.of(),
                        Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                        ConsentExpiry.after(LAST_DAY)));
        Consent progress = signed(
                ConsentKind.SPECIFIC,
                terms(
                        Set.of(Information.PROGRESS),
                        Set.of(MOTHER.id()),
                        Set.of(),
                        Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                        ConsentExpiry.after(LAST_DAY)));
        assertThat(refusal(
                        List.of(attendance, progress),
                        MOTHER,
                        ask(MOTHER, ConsentPurpose.FAMILY_INVOLVEMENT, Information.ATTENDANCE, Information.PROGRESS)))
                .isEqualTo(ConsentRefusal.INFORMATION_NOT_COVERED);
    }

    @Test
    void whatWasChangedAfterSigningAllowsNothing() {
        ConsentAsk joins = ConsentAsk.familySession(PERSON, MOTHER.id());
        ConsentSignature signature = Objects.requireNonNull(family.signature());
        Consent otherText = with(
                family,
                new ConsentSignature(
                        signature.at(),
                        signature.kind(),
                        signature.name(),
                        null,
                        null,
                        null,
                        "en",
                        signature.text() + " And to my boss.",
                        signature.textSha256(),
                        signature.seal()));
        assertThat(refusal(List.of(otherText), MOTHER, joins)).isEqualTo(ConsentRefusal.CHANGED_AFTER_SIGNING);
        Set<Information> wider = EnumSet.of(Information.MEDICATION);
        wider.addAll(family.terms().information());
        Consent otherTerms = new Consent(
                family.id(),
                0,
                PERSON,
                family.kind(),
                terms(
                        wider,
                        Set.of(MOTHER.id()),
                        Set.of(),
                        family.terms().purposes(),
                        family.terms().expiry()),
                List.of(MOTHER),
                signature,
                null,
                null);
        assertThat(refusal(List.of(otherTerms), MOTHER, joins)).isEqualTo(ConsentRefusal.CHANGED_AFTER_SIGNING);
    }

    @Test
    void elementsThatAreMissingAreNamed() {
        ConsentTerms empty = new ConsentTerms(" ", Set.of(), "", Set.of(), Set.of(), Set.of(), "", null);
        assertThat(ConsentRules.missing(ConsentKind.SPECIFIC, empty))
                .containsExactly(
                        ConsentElement.DISCLOSER,
                        ConsentElement.INFORMATION,
                        ConsentElement.RECIPIENT,
                        ConsentElement.PURPOSE,
                        ConsentElement.EXPIRY);
        ConsentTerms endless = terms(
                Set.of(Information.ATTENDANCE),
                Set.of(MOTHER.id()),
                Set.of(),
                Set.of(ConsentPurpose.OTHER),
                ConsentExpiry.none());
        assertThat(ConsentRules.missing(ConsentKind.SPECIFIC, endless))
                .containsExactly(ConsentElement.PURPOSE, ConsentElement.EXPIRY);
        assertThat(ConsentRules.missing(ConsentKind.TPO, endless)).containsExactly(ConsentElement.PURPOSE);
    }

    @Test
    void theTextHoldsEveryElementInBothLanguages() {
        String english = ConsentWording.of(family, "Ada Ames", "en").text();
        assertThat(english)
                .contains("Ada Ames", "The program", "family sessions they join", MOTHER.name(), "November 1, 2026")
                .contains("take this consent back at any time, in writing");
        String spanish = ConsentWording.of(family, "Ada Ames", "es").text();
        assertThat(spanish).contains("1 de noviembre de 2026", "retirar este consentimiento");
        Consent care = signed(
                ConsentKind.TPO,
                terms(
                        Set.of(Information.ATTENDANCE),
                        Set.of(),
                        Set.of(RecipientClass.HEALTH_PLANS),
                        Set.of(ConsentPurpose.PAYMENT),
                        ConsentExpiry.none()));
        assertThat(ConsentWording.of(care, "Ada Ames", "en").text())
                .contains("my health plans", "no end date", "may share them again", "You may refuse to sign");
    }

    private static ConsentTerms terms(
            Set<Information> information,
            Set<UUID> recipients,
            Set<RecipientClass> described,
            Set<ConsentPurpose> purposes,
            @Nullable ConsentExpiry expiry) {
        return new ConsentTerms("The program", information, "", recipients, described, purposes, "", expiry);
    }

    private static Consent signed(ConsentKind kind, ConsentTerms terms) {
        List<Contact> named = List.of(MOTHER, BOSS, DOCTOR).stream()
                .filter(each -> terms.recipients().contains(each.id()))
                .toList();
        Consent draft = new Consent(TypedId.nextValue(), 0, PERSON, kind, terms, named, null, null, null);
        ConsentText text = ConsentWording.of(draft, "Ada Ames", "en");
        Consent bare = with(draft, signature(text, ""));
        return with(draft, signature(text, Seal.of(bare)));
    }

    private static ConsentSignature signature(ConsentText text, String seal) {
        return new ConsentSignature(
                SIGNED, SignatureKind.TYPED, "Ada Ames", null, null, null, "en", text.text(), text.sha256(), seal);
    }

    private static Consent with(Consent consent, ConsentSignature signature) {
        return new Consent(
                consent.id(),
                0,
                consent.patient(),
                consent.kind(),
                consent.terms(),
                consent.recipients(),
                signature,
                null,
                null);
    }

    private static Consent revoked(Consent consent, Instant at) {
        return new Consent(
                consent.id(),
                0,
                consent.patient(),
                consent.kind(),
                consent.terms(),
                consent.recipients(),
                consent.signature(),
                new Revocation(at, RevocationWay.IN_THE_PORTAL, null),
                null);
    }

    private static ConsentAsk ask(Contact recipient, ConsentPurpose purpose, Information... information) {
        return new ConsentAsk(PERSON, recipient.id(), purpose, Set.of(information));
    }

    private static ConsentVerdict check(
            List<Consent> consents, @Nullable Contact recipient, ConsentAsk ask, Instant at) {
        return ConsentCheck.verdict(consents, recipient, ask, at, ZONE);
    }

    private static @Nullable ConsentRefusal refusal(
            List<Consent> consents, @Nullable Contact recipient, ConsentAsk ask) {
        return refusal(consents, recipient, ask, NOW);
    }

    private static @Nullable ConsentRefusal refusal(
            List<Consent> consents, @Nullable Contact recipient, ConsentAsk ask, Instant at) {
        return check(consents, recipient, ask, at).refusal();
    }

    private static Contact contact(Relation relation) {
        return new Contact(TypedId.nextValue(), PERSON, "Name of " + relation, relation, null, null);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }
}
