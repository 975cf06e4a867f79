package app.steadier.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Ticks;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questionnaires page by page: given by the therapist, answered on the phone, read with their score. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionViewsTest extends SpringBrowserlessTest {

    private static final String PERSON = "P-001";
    private static final String PASSWORD = "a long walk by the river";
    private static final String REASON = "The owner checked that we do not charge for it";

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

    private UUID patient = new UUID(0, 0);
    private String therapist = "";

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        patient = one(UUID.class, "select id from patient where external_id = ?", PERSON);
        therapist = one(
                String.class,
                "select s.external_id from care_team_member m join staff_member s on s.id = m.staff_id where m.patient_id = ?"
                        + " and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null",
                patient);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability({"B12", "B16"})
    void oneQuestionAPageAndHelpAtOnceAfterAnAnswerAboutSafety() {
        open("therapist/patients/" + patient + "/questionnaires");
        choose("Which", "PHQ-9.en");
        click("Give");
        assertThat(text()).contains("Waiting for the person", "0 of 10 answered", "Patient Health Questionnaire-9");
        as(Role.PATIENT, PERSON);
        open("patient");
        assertThat(text()).contains("Your team has a few questions");
        open("patient/questions");
        assertThat(text()).contains("10 questions, about 2 minutes", "I don't feel safe");
        UUID form = one(UUID.class, "select id from questionnaire_form where patient_id = ?", patient);
        open("patient/questions/" + form);
        assertThat(text())
                .contains(
                        "Question 1 of 10",
                        "Over the last 2 weeks",
                        "Little interest or pleasure in doing things",
                        "No permission required to reproduce")
                .doesNotContain("Call 988");
        tap("Several days");
        assertThat(text()).contains("Question 2 of 10");
        tap("Skip this question");
        assertThat(text()).contains("Question 3 of 10");
        tap("Nearly every day");
        as(Role.PATIENT, PERSON);
        open("patient/questions/" + form);
        assertThat(text()).contains("Question 4 of 10");
        for (int item = 4; item <= 8; item++) {
            tap("Not at all");
        }
        assertThat(text()).contains("Question 9 of 10", "Call 988");
        tap("Several days");
        assertThat(text())
                .contains("Thank you for telling us", "Your team was told at 6:00 PM", "Call 988", "Text 988");
        assertThat(count("safety_alert where patient_id = ? and cause = 'QUESTIONNAIRE_ITEM' and closed_at is null"))
                .isOne();
        Anchor on = $(Anchor.class).all().stream()
                .filter(link -> "Go on with the questions".equals(link.getText()))
                .findFirst()
                .orElseThrow();
        open(on.getHref());
        assertThat(text()).contains("Question 10 of 10", "how difficult have these problems made it");
        tap("Somewhat difficult");
        assertThat(text()).contains("Send it to your team?", "You left out 1 question", "Question 2");
        tap("Send");
        assertThat(text()).contains("Sent to your team.");
        open("patient/questions");
        assertThat(text()).contains("No questions wait for you", "Sent November 20");
        as(Role.THERAPIST, therapist);
        open("therapist/patients/" + patient + "/questionnaires");
        // 5 points of 8 answers: 5 * 9 / 8 = 5.6, half up
        assertThat(text())
                .contains("6 of 27, Mild", "an alert was raised", "Scaled up, 1 answer missing", "Nothing waits.");
    }

    @Test
    @Capability("B16")
    void paperIsWrittenDownAndWhereTheWordsMayNotBeShownOnlyTheTotal() {
        open("therapist/patients/" + patient + "/questionnaires");
        choose(1, "Which", "BARC-10.en");
        field("Filled in on", 0).choose("2026-11-19");
        field("Total", 0).choose("61");
        click("Save from paper");
        assertThat(text()).contains("The total lies between 10 and 60.");
        field("Total", 0).choose("44");
        click("Save from paper");
        assertThat(text()).contains("44 of 60, Below 47");
        choose(1, "Which", "GAD-7.en");
        field("Filled in on", 0).choose("2026-11-19");
        click("Save from paper");
        assertThat(text()).contains("Answer at least one question first.");
        for (int item = 1; item <= 7; item++) {
            int number = item;
            Field answer = $(Field.class).all().stream()
                    .filter(each -> label(each).startsWith(number + ". "))
                    .findFirst()
                    .orElseThrow();
            answer.choose("2");
        }
        click("Save from paper");
        assertThat(text()).contains("14 of 21, Moderate");
    }

    @Test
    @Capability("B16")
    void theRegistrySaysOnWhatLicenceAndSwitchesOneOnWithItsCondition() {
        as(Role.ADMIN, "ADM-1");
        open("admin/questionnaires");
        assertThat(text())
                .contains("PHQ-9, Patient Health Questionnaire-9", "Terms not verified.", "Delivered inactive", "Off");
        assertThat(accounts.confirmPassword(PASSWORD)).isTrue();
        field("How was the condition checked, and by whom?", 0).choose("Yes");
        click("Switch on AUDIT-C");
        assertThat(text()).contains("at least 15 characters");
        field("How was the condition checked, and by whom?", 0).choose(REASON);
        click("Switch on AUDIT-C");
        assertThat(text()).contains("Switch off AUDIT-C").doesNotContain("Switch on AUDIT-C");
    }

    @Test
    @Capability({"S12", "S13", "S19"})
    void besideASessionOneListensReadsThanksAndTellsOfWork() {
        Coming coming = SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select v.session_id, v.group_id, v.starts_at, t.external_id from schedule_session_patient v"
                                + " join staff_member t on t.id = v.facilitator_id where v.patient_id = ? and v.kind = 'GROUP'"
                                + " and v.session_status = 'SCHEDULED' and v.starts_at > '2026-11-20 23:00'"
                                + " order by v.starts_at limit 1",
                        (row, number) -> new Coming(
                                row.getObject("session_id", UUID.class),
                                row.getObject("group_id", UUID.class),
                                row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                Objects.requireNonNull(row.getString("external_id"))),
                        patient));
        Objects.requireNonNull(coming);
        clock.set(coming.start().minus(Duration.ofMinutes(30)));
        as(Role.COORDINATOR, "C-01");
        open("coordinator/groups/" + coming.group());
        field("In English", 0).choose("We sit in a circle. Nobody has to talk.");
        click("Save the text");
        as(Role.PATIENT, PERSON);
        open("patient/groups");
        assertThat(text()).contains("What to expect", "We sit in a circle. Nobody has to talk.");
        open("patient");
        assertThat(text()).contains("You don't have to talk.");
        tap("I'll just listen");
        assertThat(text()).contains("You said you will just listen.");
        open("patient/schedule");
        assertThat(text()).contains("You said you will just listen.");
        as(Role.THERAPIST, coming.leads());
        open("therapist/sessions/" + coming.session() + "/attendance");
        assertThat(text()).contains("Listening today", "They asked not to be called on.");
        clock.set(coming.start().plus(Duration.ofMinutes(5)));
        open("therapist/sessions/" + coming.session() + "/attendance");
        assertThat(text()).contains("Listening today");
        clock.set(coming.start().minus(Duration.ofMinutes(30)));
        LocalDateTime local = LocalDateTime.ofInstant(coming.start(), ProgramA.ZONE);
        as(Role.PATIENT, PERSON);
        open("patient/obligations");
        assertThat(text()).contains("Nothing here yet");
        field("From", 0).choose(local.toLocalTime().minusHours(1).toString());
        field("To", 0).choose(local.toLocalTime().plusHours(1).toString());
        click("Save");
        assertThat(text()).contains("Choose at least one day.");
        tick(local.getDayOfWeek());
        click("Save");
        assertThat(text()).contains("My fixed times", "Work").doesNotContain("Nothing here yet");
        as(Role.COORDINATOR, "C-01");
        open("coordinator/sessions/" + coming.session());
        assertThat(text()).contains("Planned over a fixed time", "This is a warning.");
        open("coordinator/people/" + patient);
        assertThat(text()).contains("Work, school, family");
        as(Role.PATIENT, PERSON);
        open("patient/obligations");
        tap("No longer");
        assertThat(text()).contains("Nothing here yet");
        as(Role.COORDINATOR, "C-01");
        open("coordinator/sessions/" + coming.session());
        assertThat(text()).doesNotContain("Planned over a fixed time");
    }

    private record Coming(UUID session, UUID group, Instant start, String leads) {}

    @Test
    @Capability("S13")
    void aThankYouPassesTheFacilitatorAndIsReadWithoutAName() {
        as(Role.PATIENT, PERSON);
        open("patient/groups");
        field("A short thank-you", 0).choose("You made my week lighter");
        test($(Button.class).all().stream()
                        .filter(button -> "Send without my name".equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(text()).contains("Sent. The group leader reads it first.");
        String leads = one(
                String.class,
                "select t.external_id from group_thanks g join care_session s on s.id = g.session_id"
                        + " join staff_member t on t.id = s.facilitator_id where g.patient_id = ?",
                patient);
        String name = one(String.class, "select display_name from people_patient where patient_id = ?", patient);
        as(Role.THERAPIST, leads);
        open("therapist");
        assertThat(text()).contains("Thank-yous to let through", "You made my week lighter");
        open("therapist/groups");
        assertThat(text()).contains("“You made my week lighter”").doesNotContain(name);
        click("Let the group read it");
        assertThat(one(
                        Integer.class,
                        "select count(*) from group_thanks where state = 'RELEASED' and patient_id = ?",
                        patient))
                .isOne();
        as(Role.PATIENT, PERSON);
        open("patient/groups");
        assertThat(text()).contains("Kind words from the group", "“You made my week lighter”");
    }

    @Test
    @Capability({"S38", "S43", "B11"})
    void theWeekThePlanAndTheStrandsAreInWords() {
        as(Role.PATIENT, PERSON);
        open("patient");
        assertThat(text()).doesNotContain("Your week in a few words");
        clock.set(ProgramA.NOW.plus(Duration.ofDays(2)));
        as(Role.PATIENT, PERSON);
        open("patient");
        assertThat(text()).contains("Your week in a few words");
        open("patient/week");
        assertThat(text())
                .contains("November 16 to 22", "You came to ", "Practiced", "Kept", "Next")
                .doesNotContain("row");
        open("patient/plan");
        assertThat(text())
                .contains(
                        "Why I am here",
                        "What finishing takes",
                        "Coming to sessions",
                        "Your safety",
                        "As of November 22");
        open("patient/progress");
        assertThat(text()).contains("Am I steadier?", "Hardest moments", "never at others");
    }

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

    private static String label(Field field) {
        return field.getElement()
                .getChildren()
                .filter(part -> part.getTag().equals("label"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private Field field(String label, int place) {
        List<Field> found = $(Field.class).all().stream()
                .filter(field -> label.equals(label(field)))
                .toList();
        assertThat(found).as(label).hasSizeGreaterThan(place);
        return found.get(place);
    }

    private void choose(String label, String key) {
        choose(0, label, key);
    }

    private void choose(int place, String label, String key) {
        assertThat(field(label, place).options()).containsKey(key);
        field(label, place).choose(key);
    }

    private void tap(String words) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> words.equals(button.getElement().getTextRecursively()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " is not in " + text())))
                .click();
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(Objects.requireNonNullElse(button.getText(), "")))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private void tick(DayOfWeek day) {
        ((Ticks<DayOfWeek>) $(Ticks.class).first()).tick(day, true);
    }

    private int count(String from) {
        return one(Integer.class, "select count(*) from " + from, patient);
    }

    private <T> T one(Class<T> type, String sql, Object... values) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, type, values).getFirst());
    }
}
