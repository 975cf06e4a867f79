package app.steadier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccessGuard;
import app.steadier.access.AccountService;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.StepUpNeeded;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.TestSignIn;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Consents of a patient of the demonstration program, from the draft to what they allow. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("B17")
class ConsentServiceTest {

    private static final String PASSWORD = "a long walk by the river";

    @Autowired
    private ConsentService service;

    @Autowired
    private ContactService contacts;

    @Autowired
    private FamilySessionService family;

    @Autowired
    private AccessGuard guard;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private String person = "";
    private String therapist = "";
    private String stranger = "";
    private PatientId patient = PatientId.next();
    private UUID mother = TypedId.nextValue();

    /** Someone of the program with a therapist today, and a therapist who is not on their team. */
    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            jdbc.queryForObject(
                    "select p.id, p.external_id, s.external_id as therapist, (select t.external_id from staff_member t"
                            + " join staff_role r on r.staff_id = t.id and r.role = 'THERAPIST' where t.id not in (select c.staff_id"
                            + " from care_team_member c where c.patient_id = p.id) order by 1 limit 1) as stranger"
                            + " from care_team_member m join patient p on p.id = m.patient_id join staff_member s on s.id = m.staff_id"
                            + " join episode e on e.id = m.episode_id where m.kind = 'PRIMARY_THERAPIST' and m.from_date <= ?"
                            + " and (m.to_date is null or m.to_date >= ?) and e.discharge_date is null order by 2 limit 1",
                    (row, number) -> {
                        patient = new PatientId(Objects.requireNonNull(row.getObject("id", UUID.class)));
                        person = row.getString("external_id");
                        therapist = row.getString("therapist");
                        stranger = row.getString("stranger");
                        return person;
                    },
                    ProgramA.DAY,
                    ProgramA.DAY);
        });
    }

    @BeforeEach
    void aContact() {
        clock.set(ProgramA.NOW);
        asTherapist();
        mother = TypedId.nextValue();
        contacts.add(new Contact(mother, patient, "Dee Ames", Relation.PARENT, null, "555-0100"));
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void draftSignCheckRevoke() {
        UUID consent = drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY.plusDays(30))));
        assertThat(family.mayJoin(patient, mother).refusal()).isEqualTo(ConsentRefusal.NOT_SIGNED);
        signed(consent);
        asTherapist();
        assertThat(family.mayJoin(patient, mother).allowed()).isTrue();
        Consent stored = one(consent);
        ConsentSignature signature = Objects.requireNonNull(stored.signature());
        assertThat(signature.text()).contains("Dee Ames");
        assertThat(Seal.unbroken(stored)).isTrue();
        assertThat(eventDetails(consent)).containsExactly(signature.seal());
        asPatient(false);
        service.revoke(consent, "I changed my mind");
        service.revoke(consent, "again");
        asTherapist();
        assertThat(family.mayJoin(patient, mother).refusal()).isEqualTo(ConsentRefusal.REVOKED);
        assertThat(Objects.requireNonNull(one(consent).revocation()).words()).isEqualTo("I changed my mind");
        assertThat(eventDetails(consent)).contains("IN_THE_PORTAL").hasSize(3);
    }

    @Test
    void signingNeedsThePasswordAgainAndTheTextThatWasShown() {
        UUID consent = drafted(familyTerms(ConsentExpiry.when("I leave the program")));
        asPatient(false);
        ConsentText shown = service.text(consent, "es");
        assertThat(shown.text()).contains("Quién lo puede recibir: Dee Ames");
        assertThatThrownBy(() -> service.sign(consent, typed(shown))).isInstanceOf(StepUpNeeded.class);
        asPatient(true);
        assertThat(problem(() -> service.sign(consent, typed(service.text(consent, "en"), "es"))))
                .isEqualTo("consent.problem.textChanged");
        assertThat(problem(() -> service.sign(
                        consent, new Signing(SignatureKind.DRAWN, "Ada", null, null, shown.sha256(), "es"))))
                .isEqualTo("consent.problem.missing.SIGNATURE");
        service.sign(consent, new Signing(SignatureKind.DRAWN, "Ada", "M 0 0 L 9 9", null, shown.sha256(), "es"));
        service.sign(consent, new Signing(SignatureKind.DRAWN, "Ada", "M 0 0 L 9 9", null, shown.sha256(), "es"));
        assertThat(service.text(consent, "en").text()).isEqualTo(shown.text());
        asTherapist();
        assertThat(problem(() -> service.draft(draft(consent, 2, familyTerms(null)))))
                .isEqualTo("consent.problem.changedSince");
        service.eventHappened(consent, "Left the program today as planned");
        assertThat(family.mayJoin(patient, mother).refusal()).isEqualTo(ConsentRefusal.EXPIRED);
    }

    @Test
    void aMissingElementIsNamedAndKindsAreNeverCombined() {
        UUID consent = drafted(familyTerms(null));
        asPatient(true);
        assertThat(problem(() -> service.sign(consent, typed(service.text(consent, "en")))))
                .isEqualTo("consent.problem.missing.EXPIRY");
        asTherapist();
        ConsentTerms mixed = new ConsentTerms(
                "The program",
                Set.of(Information.ATTENDANCE, Information.SUD_COUNSELLING_NOTES),
                "",
                Set.of(mother),
                Set.of(),
                Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                "",
                null);
        assertThat(problem(() -> service.draft(draft(TypedId.nextValue(), 0, mixed))))
                .isEqualTo("consent.problem.notesApart");
        assertThat(problem(() -> service.draft(new ConsentDraft(
                        TypedId.nextValue(), 0, patient, ConsentKind.LEGAL_PROCEEDING, familyTerms(null)))))
                .isEqualTo("consent.problem.proceedingApart");
        ConsentTerms unknown = new ConsentTerms(
                "The program", Set.of(), "", Set.of(TypedId.nextValue()), Set.of(), Set.of(), "", null);
        assertThat(problem(() -> service.draft(draft(TypedId.nextValue(), 0, unknown))))
                .isEqualTo("consent.problem.contact");
    }

    @Test
    void anEarlierVersionOfADraftDoesNotWin() {
        UUID consent = drafted(familyTerms(null));
        ConsentTerms dated = familyTerms(ConsentExpiry.after(LocalDate.of(2027, 1, 31)));
        service.draft(draft(consent, 0, dated));
        assertThat(problem(() -> service.draft(draft(consent, 0, familyTerms(null)))))
                .isEqualTo("consent.problem.changedSince");
        assertThat(one(consent).terms()).isEqualTo(dated);
        assertThat(one(consent).version()).isEqualTo(1);
    }

    @Test
    void itEndsWithItsLastLocalDay() {
        UUID consent = drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY)));
        signed(consent);
        asTherapist();
        clock.set(ProgramA.DAY.atTime(23, 59, 59).atZone(ProgramA.ZONE).toInstant());
        assertThat(family.mayJoin(patient, mother).allowed()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(family.mayJoin(patient, mother).refusal()).isEqualTo(ConsentRefusal.EXPIRED);
    }

    @Test
    void aCoordinatorTakesPaperOver() {
        UUID consent = drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY.plusDays(9))));
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, coordinator());
        ConsentText shown = service.text(consent, "en");
        Signing paper = new Signing(SignatureKind.PAPER, "Ada Ames", null, null, shown.sha256(), "en");
        assertThatThrownBy(() -> service.signedOnPaper(consent, paper, "Scan 17 in the cabinet"))
                .isInstanceOf(StepUpNeeded.class);
        confirm();
        assertThat(problem(() -> service.signedOnPaper(consent, paper, "Scan"))).isEqualTo("shell.problem.reasonShort");
        service.signedOnPaper(consent, paper, "Scan 17 in the cabinet");
        assertThat(Objects.requireNonNull(one(consent).signature()).reference()).isEqualTo("Scan 17 in the cabinet");
        service.revokedInWriting(consent, RevocationWay.LETTER, "Letter received on November 20");
        assertThat(service.check(ConsentAsk.familySession(patient, mother)).refusal())
                .isEqualTo(ConsentRefusal.REVOKED);
    }

    @Test
    void whoIsNotOnTheTeamSeesAndDoesNothing() {
        UUID consent = drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY.plusDays(9))));
        ConsentText shown = service.text(consent, "en");
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, stranger);
        confirm();
        refused(() -> service.consents(patient));
        refused(() -> service.text(consent, "en"));
        refused(() -> service.draft(draft(TypedId.nextValue(), 0, familyTerms(null))));
        refused(() -> service.sign(consent, typed(shown)));
        refused(() -> service.revoke(consent, null));
        refused(() -> service.revokedInWriting(consent, RevocationWay.LETTER, "Letter received on November 20"));
        refused(() -> service.eventHappened(consent, "Left the program today as planned"));
        refused(() -> service.check(ConsentAsk.familySession(patient, mother)));
        refused(() -> contacts.contacts(patient));
        refused(() -> contacts.add(new Contact(TypedId.nextValue(), patient, "X", Relation.FRIEND, null, null)));
        refused(() -> family.mayJoin(patient, mother));
        asTherapist();
        refused(() -> service.sign(consent, typed(shown)));
        refused(() -> service.revoke(consent, null));
        refused(() -> service.text(TypedId.nextValue(), "en"));
        TestSignIn.as(accounts, jdbc, Role.PATIENT, otherPerson());
        confirm();
        refused(() -> service.consents(patient));
        refused(() -> service.sign(consent, typed(shown)));
        refused(() -> service.revoke(consent, null));
        asPatient(false);
        assertThat(service.consents(patient)).extracting(Consent::id).contains(consent);
        refused(() -> service.draft(draft(TypedId.nextValue(), 0, familyTerms(null))));
    }

    /** The guard's term looks at the consents itself; nobody can claim to have one. */
    @Test
    void theTermConsentedHoldsOnlyWithAConsent() {
        UUID consent = drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY.plusDays(9))));
        ConsentAsk ask = ConsentAsk.familySession(patient, mother);
        Target claimed = Target.of(patient).being("consented");
        assertThat(can(claimed)).isFalse();
        assertThat(can(ask.on(Target.none()))).isFalse();
        signed(consent);
        asTherapist();
        assertThat(can(ask.on(Target.none()))).isTrue();
        assertThat(can(new ConsentAsk(patient, mother, ask.purpose(), Set.of(Information.SUD_COUNSELLING_NOTES))
                        .on(Target.none())))
                .isFalse();
        asPatient(false);
        service.revoke(consent, null);
        asTherapist();
        assertThat(can(ask.on(Target.none()))).isFalse();
    }

    @Test
    @Capability("S16")
    void aRelativeJoinsAFamilySessionOnlyWithAConsent() {
        SessionId session = familySession();
        UUID invitation = TypedId.nextValue();
        assertThat(problem(() -> family.invite(invitation, session, mother))).startsWith("consent.refused.");
        UUID consent = drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY.plusDays(9))));
        signed(consent);
        asTherapist();
        family.invite(invitation, session, mother);
        family.invite(invitation, session, mother);
        family.invite(TypedId.nextValue(), session, mother);
        assertThat(family.guests(session)).singleElement().satisfies(guest -> {
            assertThat(guest.contact().relation()).isEqualTo(Relation.PARENT);
            assertThat(guest.verdict().allowed()).isTrue();
        });
        asPatient(false);
        service.revoke(consent, null);
        assertThat(family.guests(session).getFirst().verdict().refusal()).isEqualTo(ConsentRefusal.REVOKED);
        asTherapist();
        assertThat(family.page(session)).satisfies(page -> {
            assertThat(page.open()).isTrue();
            assertThat(page.guests()).hasSize(1);
            assertThat(page.others()).noneMatch(other -> other.contact().id().equals(mother));
        });
        assertThat(family.comingUp(patient)).anyMatch(one -> one.session().equals(session) && one.guests() == 1);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, stranger);
        refused(() -> family.page(session));
        refused(() -> family.comingUp(patient));
        refused(() -> service.page(patient));
        refused(service::mine);
        refused(() -> family.guests(session));
        refused(() -> family.invite(TypedId.nextValue(), session, mother));
        refused(() -> family.takeBack(invitation));
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, coordinator());
        assertThat(family.numberOfGuests(session)).isEqualTo(1);
        refused(() -> family.guests(session));
        asPatient(false);
        family.takeBack(invitation);
        family.takeBack(invitation);
        assertThat(family.guests(session)).isEmpty();
        asTherapist();
        refused(() -> family.invite(TypedId.nextValue(), SessionId.next(), mother));
    }

    @Test
    void listsTakeTwoStatementsHoweverMany() {
        for (int i = 0; i < 4; i++) {
            drafted(familyTerms(ConsentExpiry.after(ProgramA.DAY.plusDays(i))));
        }
        Integer statements = transaction.execute(status -> SystemAccess.call("test", () -> {
            int before = selects();
            service.consents(patient);
            return selects() - before;
        }));
        assertThat(statements).isEqualTo(2);
    }

    private int selects() {
        return Integer.parseInt(Objects.requireNonNull(
                jdbc.queryForObject("show session status like 'Com_select'", (row, number) -> row.getString(2))));
    }

    private boolean can(Target target) {
        return guard.can(Verb.CREATE, target, Resource.FAMILY_INVITATION);
    }

    private UUID drafted(ConsentTerms terms) {
        UUID consent = TypedId.nextValue();
        service.draft(draft(consent, 0, terms));
        return consent;
    }

    private ConsentDraft draft(UUID consent, int version, ConsentTerms terms) {
        return new ConsentDraft(consent, version, patient, ConsentKind.SPECIFIC, terms);
    }

    private ConsentTerms familyTerms(@Nullable ConsentExpiry expiry) {
        return new ConsentTerms(
                "The program",
                Set.of(Information.ATTENDANCE, Information.FAMILY_SESSION),
                "",
                Set.of(mother),
                Set.of(),
                Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                "",
                expiry);
    }

    private void signed(UUID consent) {
        asPatient(true);
        service.sign(consent, typed(service.text(consent, "en")));
    }

    private static Signing typed(ConsentText shown) {
        return typed(shown, shown.language());
    }

    private static Signing typed(ConsentText shown, String language) {
        return new Signing(SignatureKind.TYPED, "Ada Ames", null, null, shown.sha256(), language);
    }

    private Consent one(UUID consent) {
        return service.consents(patient).stream()
                .filter(each -> each.id().equals(consent))
                .findFirst()
                .orElseThrow();
    }

    private void asTherapist() {
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
    }

    private void asPatient(boolean confirmed) {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, person);
        if (confirmed) {
            confirm();
        }
    }

    private void confirm() {
        assertThat(accounts.confirmPassword(PASSWORD)).isTrue();
    }

    private String coordinator() {
        return text("select s.external_id from staff_member s join staff_role r on r.staff_id = s.id"
                + " where r.role = 'COORDINATOR' order by 1 limit 1");
    }

    private String otherPerson() {
        return text("select p.external_id from patient p join episode e on e.patient_id = p.id"
                + " where e.admission_date is not null and e.discharge_date is null and p.external_id <> '" + person
                + "' order by 1 limit 1");
    }

    private String text(String sql) {
        return Objects.requireNonNull(SystemAccess.call("test", () -> jdbc.queryForObject(sql, String.class)));
    }

    private SessionId familySession() {
        UUID id = TypedId.nextValue();
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at,"
                                + " ends_at, start_date, facilitator_id, status) select ?, now(6), ?, 'FAMILY', e.patient_id, e.id,"
                                + " '2026-12-01 15:00', '2026-12-01 16:00', '2026-12-01', s.id, 'SCHEDULED' from episode e,"
                                + " staff_member s where e.patient_id = ? and e.discharge_date is null and s.external_id = ?",
                        id,
                        id.toString(),
                        patient.value(),
                        therapist));
        return new SessionId(id);
    }

    private List<String> eventDetails(UUID consent) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select detail from event_log where subject = ? order by at, seq",
                        String.class,
                        consent.toString()));
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(NotAvailable.class);
    }

    private static String problem(Runnable work) {
        try {
            work.run();
        } catch (UserProblem problem) {
            return problem.messageKey();
        }
        return "";
    }
}
