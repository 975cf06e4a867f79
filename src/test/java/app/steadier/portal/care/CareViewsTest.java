package app.steadier.portal.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.consent.ConsentDraft;
import app.steadier.consent.ConsentExpiry;
import app.steadier.consent.ConsentKind;
import app.steadier.consent.ConsentPurpose;
import app.steadier.consent.ConsentService;
import app.steadier.consent.ConsentTerms;
import app.steadier.consent.Contact;
import app.steadier.consent.ContactService;
import app.steadier.consent.Information;
import app.steadier.consent.Relation;
import app.steadier.consent.RevocationWay;
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Ticks;
import app.steadier.schedule.AttendanceMark;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.AttendanceStatus;
import app.steadier.schedule.CannotComeService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Consents, guests of a family session, calls after an absence and a word ahead, page by page in all three wings. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareViewsTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "a long walk by the river";
    private static final String REASON = "Scan 17 in the cabinet of the front desk";

    @Autowired
    private ConsentService consents;

    @Autowired
    private ContactService contacts;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private CannotComeService notices;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private PatientId patient = PatientId.next();
    private SessionId session = SessionId.next();
    private Instant start = Instant.EPOCH;
    private String person = "";
    private String therapist = "";
    private UUID mother = TypedId.nextValue();

    /** A member of a group to come, whose therapist leads it. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run(
                "test",
                () -> jdbc.queryForObject(
                        "select v.session_id, v.patient_id, v.starts_at, p.external_id as person, t.external_id as therapist"
                                + " from schedule_session_patient v join patient p on p.id = v.patient_id join episode e"
                                + " on e.id = v.episode_id and e.discharge_date is null join care_team_member m"
                                + " on m.episode_id = v.episode_id and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null"
                                + " and m.from_date <= v.start_date join staff_member t on t.id = m.staff_id"
                                + " and t.id = v.facilitator_id where v.kind = 'GROUP' and v.session_status = 'SCHEDULED'"
                                + " and v.starts_at > ? order by v.starts_at, v.session_id, v.patient_id limit 1",
                        (row, number) -> {
                            session = new SessionId(row.getObject("session_id", UUID.class));
                            patient = new PatientId(row.getObject("patient_id", UUID.class));
                            start = row.getObject("starts_at", LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC);
                            person = row.getString("person");
                            therapist = row.getString("therapist");
                            return person;
                        },
                        LocalDateTime.ofInstant(ProgramA.NOW, ZoneOffset.UTC)));
        mother = TypedId.nextValue();
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B17")
    void aConsentIsPreparedStepByStepAndNothingTypedIsLost() {
        String consent = "therapist/patients/" + patient + "/consents/" + TypedId.nextValue();
        open("therapist/patients/" + patient + "/consents");
        assertThat(text()).contains("No consent yet", "Check before you share", "New consent", "Legal proceeding");
        open(consent + "?kind=SPECIFIC");
        set("Name", "Dee Ames");
        click("Add contact");
        assertThat(text()).contains("Fill this in or choose one.");
        assertThat(field("Name").value()).isEqualTo("Dee Ames");
        choose("What they are to the person", "PARENT");
        click("Add contact");
        assertThat(text()).contains("Draft saved", "Dee Ames, parent", "Before it can be signed", "when it ends");
        tick("What may be shared", Information.ATTENDANCE);
        tick("What may be shared", Information.FAMILY_SESSION);
        tick("Why", ConsentPurpose.FAMILY_INVOLVEMENT);
        press("With an event");
        type("What ends it", "I leave the program");
        assertThat(text())
                .contains(
                        "Ready for",
                        "Sign out and hand over",
                        "This consent ends when this happens: I leave the program")
                .doesNotContain("Before it can be signed");
        open(consent);
        assertThat(field("What ends it").value()).isEqualTo("I leave the program");
        open("therapist/patients/" + patient + "/consents");
        assertThat(text()).contains("Waits for signature", "Named people and purpose: Dee Ames");
    }

    @Test
    @Capability("B17")
    void theAnswerBeforeSharingNamesTheExactReason() {
        UUID consent = drafted();
        open("therapist/patients/" + patient + "/consents");
        click("Check");
        assertThat(text()).contains("Fill this in or choose one.");
        choose("To whom", mother.toString());
        choose("Why", "FAMILY_INVOLVEMENT");
        tick("What", Information.FAMILY_SESSION);
        click("Check");
        assertThat(text()).contains("Not allowed", "prepared and not signed yet");
        signedOnPaper(consent);
        as(Role.THERAPIST, therapist);
        open("therapist/patients/" + patient + "/consents");
        choose("To whom", mother.toString());
        choose("Why", "FAMILY_INVOLVEMENT");
        tick("What", Information.FAMILY_SESSION);
        click("Check");
        assertThat(text()).contains("Allowed", "You may share this now.");
        tick("What", Information.DIAGNOSIS);
        click("Check");
        assertThat(text()).contains("Not allowed", "Not covered: Diagnosis.");
    }

    @Test
    @Capability("B17")
    void theOfficeTakesPaperOverWithThePasswordAndEndsItInWriting() {
        UUID consent = drafted();
        as(Role.COORDINATOR, "C-01");
        open("coordinator/patients/" + patient + "/consents/" + consent);
        set("Name as signed", "Maria Santos");
        set("Where the paper is, or who saw it", "Scan");
        click("Record signature");
        assertThat(text()).contains("Your password, once more").doesNotContain("Paper: Scan");
        assertThat(accounts.confirmPassword(PASSWORD)).isTrue();
        click("Record signature");
        assertThat(text()).contains("at least 15 characters");
        assertThat(field("Name as signed").value()).isEqualTo("Maria Santos");
        set("Where the paper is, or who saw it", REASON);
        click("Record signature");
        assertThat(text()).contains("Signed", "Paper: " + REASON, "End this consent");
        set("What was received or happened, and when", "Letter received on November 20");
        click("Record: taken back");
        assertThat(text()).contains("Fill this in or choose one.");
        choose("How it came", "LETTER");
        click("Record: taken back");
        assertThat(text()).contains("Taken back by letter", "Letter received on November 20");
    }

    @Test
    @Capability("B17")
    void thePersonReadsSignsAndTakesBack() {
        UUID consent = drafted();
        as(Role.PATIENT, person);
        open("patient");
        assertThat(text()).contains("A consent waits for you");
        open("patient/more");
        assertThat(text()).contains("Open: Consents");
        open("patient/consents");
        assertThat(text()).contains("Waiting for you", "Dee Ames");
        open("patient/consents/" + consent);
        assertThat(text()).contains("Who may receive it: Dee Ames");
        click("Léelo en español");
        assertThat(text()).contains("Quién lo puede recibir: Dee Ames");
        click("Sign");
        assertThat(text()).contains("Fill this in or choose one.");
        set("Your full name", "Maria Santos");
        click("Sign");
        assertThat(text()).contains("Choose how you want to sign.");
        press("By hand");
        click("Sign");
        assertThat(text()).contains("Draw your name in the box first.");
        press("With my name");
        assertThat(accounts.confirmPassword(PASSWORD)).isTrue();
        click("Sign");
        assertThat(text()).contains("Signed", "Changed your mind?", "Quién lo puede recibir: Dee Ames");
        click("Take it back");
        assertThat(text()).contains("What was shared before stays shared.");
        type("Want to say why? (optional)", "I changed my mind");
        click("Yes, take it back");
        assertThat(text()).contains("Taken back");
        open("patient/consents");
        assertThat(text()).contains("Over").doesNotContain("Waiting for you");
    }

    @Test
    @Capability("S16")
    void aRelativeIsInvitedOnlyWithAConsent() {
        SessionId family = familySession();
        UUID consent = drafted();
        String page = "therapist/sessions/" + family + "/family";
        open(page);
        assertThat(text())
                .contains("Nobody is invited yet", "Dee Ames", "prepared and not signed yet", "Open the consents");
        signedOnPaper(consent);
        as(Role.THERAPIST, therapist);
        open("therapist/patients/" + patient + "/consents");
        assertThat(text()).contains("Family sessions to come", "Nobody is invited yet.");
        open(page);
        click("Invite");
        assertThat(text()).contains("Dee Ames", "Allowed").doesNotContain("Nobody is invited yet");
        consents.revokedInWriting(consent, RevocationWay.LETTER, "Letter received on November 20");
        open(page);
        assertThat(text()).contains("May not join as it stands. The consent was taken back.");
        click("Take back");
        assertThat(text()).contains("Nobody is invited yet");
    }

    @Test
    @Capability("S34")
    void anAbsenceWithoutAWordIsACallThatIsTriedAndClosed() {
        clock.set(start.plus(Duration.ofMinutes(5)));
        attendance.mark(TypedId.nextValue(), session, patient, AttendanceMark.of(AttendanceStatus.ABSENT));
        open("therapist");
        assertThat(text()).contains("Calls to make", "without a word", "Not tried yet.", "Due ");
        open("therapist/tasks");
        assertThat(text()).contains("1 is open", "With you.");
        click("Close");
        choose("Outcome", "NOT_REACHED");
        click("Close task");
        assertThat(text()).contains("Record at least one attempt first.");
        click("Record attempt");
        choose("How", "PHONE");
        click("Save attempt");
        assertThat(text()).contains("Fill this in or choose one.");
        choose("What came of it", "NO_ANSWER");
        click("Save attempt");
        assertThat(text()).contains("Tried once, last: no answer.");
        click("Close");
        choose("Outcome", "NOT_REACHED");
        click("Close task");
        assertThat(text()).contains("Nothing to do here.");
        click("Undo");
        assertThat(text()).contains("Tried once");
        clock.set(start.plus(Duration.ofHours(30)));
        open("therapist/tasks?show=all");
        assertThat(text()).contains("Overdue since", "1 of them overdue");
    }

    @Test
    @Capability("S34")
    void theOfficeTakesACallOverBeforeItClosesIt() {
        clock.set(start.plus(Duration.ofMinutes(5)));
        attendance.mark(TypedId.nextValue(), session, patient, AttendanceMark.of(AttendanceStatus.ABSENT));
        as(Role.COORDINATOR, "C-01");
        open("coordinator/tasks");
        assertThat(text()).contains("Absent without a word.").doesNotContain("Close");
        click("Take over");
        assertThat(text()).contains("With you.");
        click("Close");
        choose("Outcome", "NOT_NEEDED");
        click("Close task");
        assertThat(text()).contains("Write why this need not be done.");
        type("Note (optional)", "The mark was a slip");
        click("Close task");
        assertThat(text()).contains("Nothing to do here.");
    }

    @Test
    @Capability("S34")
    void whoCannotComeSaysSoAtATapAndTheTherapistSeesIt() {
        as(Role.PATIENT, person);
        clock.set(start.minus(Duration.ofMinutes(30)));
        open("patient");
        click("I can't come");
        type("Why? (optional)", "My child is ill");
        click("Tell my team I can't come");
        assertThat(text()).contains("Your team knows you can't come.");
        open("patient/schedule");
        assertThat(text()).contains("I can come after all");
        as(Role.THERAPIST, therapist);
        open("therapist");
        assertThat(text()).contains("Cannot come: ");
        open("therapist/sessions/" + session + "/attendance");
        assertThat(text()).contains("Said ahead", "“My child is ill”");
        clock.set(start.plus(Duration.ofMinutes(5)));
        open("therapist/sessions/" + session + "/attendance");
        assertThat(text()).contains("Said: cannot come");
        clock.set(start.minus(Duration.ofMinutes(30)));
        as(Role.PATIENT, person);
        open("patient");
        click("I can come after all");
        assertThat(text()).contains("I'll be late");
        click("I'll be late");
        click("Tell my team I'll be late");
        assertThat(text()).contains("Your team knows you'll be late.");
        as(Role.THERAPIST, therapist);
        open("therapist");
        assertThat(text()).contains("Will be late: ").doesNotContain("Cannot come: ");
        assertThat(notices.whoCannotCome(session)).singleElement().matches(each -> each.late());
    }

    private UUID drafted() {
        UUID consent = TypedId.nextValue();
        contacts.add(new Contact(mother, patient, "Dee Ames", Relation.PARENT, null, "555-0100"));
        consents.draft(new ConsentDraft(
                consent,
                0,
                patient,
                ConsentKind.SPECIFIC,
                new ConsentTerms(
                        "The program",
                        Set.of(Information.ATTENDANCE, Information.FAMILY_SESSION),
                        "",
                        Set.of(mother),
                        Set.of(),
                        Set.of(ConsentPurpose.FAMILY_INVOLVEMENT),
                        "",
                        ConsentExpiry.after(ProgramA.DAY.plusDays(30)))));
        return consent;
    }

    private void signedOnPaper(UUID consent) {
        as(Role.COORDINATOR, "C-01");
        assertThat(accounts.confirmPassword(PASSWORD)).isTrue();
        open("coordinator/patients/" + patient + "/consents/" + consent);
        set("Name as signed", "Maria Santos");
        set("Where the paper is, or who saw it", REASON);
        click("Record signature");
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

    /** Another browser, of another person. */
    private void as(Role role, String external) {
        cleanVaadinEnvironment();
        TestSignIn.as(accounts, jdbc, role, external);
        super.initVaadinEnvironment();
    }

    private static void open(String path) {
        Go.to(path);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Field field(String label) {
        List<Field> found = $(Field.class).all().stream()
                .filter(field -> field.getElement()
                        .getChildren()
                        .anyMatch(part -> part.getTag().equals("label") && label.equals(part.getText())))
                .toList();
        assertThat(found).as(label).isNotEmpty();
        return found.getFirst();
    }

    private void set(String label, String value) {
        field(label).with((Object) value);
    }

    /** As the person types and leaves the field. */
    private void type(String label, String value) {
        field(label).choose(value);
    }

    private void choose(String label, String key) {
        assertThat(field(label).options()).containsKey(key);
        field(label).choose(key);
    }

    @SuppressWarnings("unchecked")
    private <T> void tick(String legend, T option) {
        Ticks<T> ticks = (Ticks<T>) $(Ticks.class).all().stream()
                .filter(each -> legend.equals(each.getLegend().getText()))
                .findFirst()
                .orElseThrow();
        ticks.tick(option, true);
    }

    private void press(String words) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(Objects.requireNonNullElse(button.getText(), "")))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getLast()).click();
    }
}
