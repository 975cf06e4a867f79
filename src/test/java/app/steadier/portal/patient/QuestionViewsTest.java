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
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
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

    private int count(String from) {
        return one(Integer.class, "select count(*) from " + from, patient);
    }

    private <T> T one(Class<T> type, String sql, Object... values) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, type, values).getFirst());
    }
}
