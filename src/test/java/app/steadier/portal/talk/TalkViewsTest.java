package app.steadier.portal.talk;

import static org.assertj.core.api.Assertions.assertThat;

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
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages page by page in all four wings. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkViewsTest extends SpringBrowserlessTest {

    private static final String PERSON = "P-001";
    private static final String THERAPIST = "T-04";

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

    private String patient = "";

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        patient = SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(
                        jdbc.queryForObject("select id from patient where external_id = ?", String.class, PERSON)));
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        at(20, 11);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, PERSON);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void aPersonWritesAndTheTherapistAnswersAndEnds() {
        open("patient/more");
        assertThat(text()).contains("Messages", "Write to your care team or the front desk.");
        open("patient/messages");
        assertThat(text()).contains("No messages", "Messages are never for emergencies.", "Get help now");
        open("patient/messages/new");
        assertThat(text()).contains("answers you by", "Your whole care team can read this.");
        click("Send");
        assertThat(text()).contains("Write something first.");
        type("The bus is late on Mondays.");
        assertThat(text()).contains("Kept at 11:00 AM.");
        open("patient/messages/new");
        assertThat(text()).contains("We kept what").doesNotContain("Write something first.");
        click("Send");
        assertThat(text()).contains("The bus is late on Mondays.", "Not read yet", "Answer");
        String thread = here();
        open("patient");
        assertThat(text()).doesNotContain("You have a new message");

        as(Role.THERAPIST, THERAPIST);
        open("therapist/messages");
        assertThat(text())
                .contains("1 conversation has something new. 1 waits for an answer.", "1 new", "The bus is late on");
        open(thread.replace("patient/", "therapist/"));
        assertThat(text()).contains("With ", "The bus is late on Mondays.");
        type("Come when you can.");
        click("Send");
        assertThat(text()).contains("You", "Come when you can.", "Not read yet");
        open("therapist/messages");
        assertThat(text()).contains("Nothing new. No one waits for an answer.", "Answered: Come when you can.");

        as(Role.PATIENT, PERSON);
        open("patient");
        assertThat(text()).contains("You have a new message");
        open(thread);
        assertThat(text()).contains("Read by ", "11:00 AM", "Come when you can.");
        open("patient");
        assertThat(text()).doesNotContain("You have a new message");

        as(Role.THERAPIST, THERAPIST);
        open(thread.replace("patient/", "therapist/"));
        assertThat(text()).contains("Read 11:00 AM");
        click("End conversation");
        assertThat(text()).contains("This talk has ended").doesNotContain("Send");
        open("therapist/messages?show=ended");
        assertThat(text()).contains("Come when you can.", "Ended");

        as(Role.PATIENT, PERSON);
        open(thread);
        assertThat(text()).contains("To go on, write a new message.");
    }

    @Test
    void outsideTheHoursItSaysThatNobodyMayRead() {
        at(20, 20);
        open("patient/messages/new");
        assertThat(text()).contains("No one may read this before 8:00 AM on Monday, November 23.", "tap Get help now");
        at(19, 20);
        open("patient/messages/new");
        assertThat(text()).contains("No one may read this before 8:00 AM tomorrow.");
    }

    @Test
    void theOfficeWritesToAPersonAndReadsOnlyWhatIsForIt() {
        as(Role.COORDINATOR, "C-01");
        open("coordinator/messages");
        assertThat(text()).contains("Messages").doesNotContain("My care teams");
        open("coordinator/messages/new?to=" + patient);
        type("Your seat is free from Monday.");
        click("Send");
        assertThat(text()).contains("Your seat is free from Monday.", "With Front desk");
        String thread = here();
        as(Role.PATIENT, PERSON);
        open("patient/messages");
        assertThat(text()).contains("Front desk", "1 new");
        open(thread.replace("coordinator/", "patient/"));
        assertThat(text()).contains("The front desk answers you by");
    }

    @Test
    void thePrescriberChoosesSomeoneAndStrangersSeeNothing() {
        as(Role.PRESCRIBER, "D-02");
        open("medical/messages/new");
        click("Send");
        assertThat(text()).contains("Fill this in or choose one.");
        Field to = $(Field.class).all().getFirst();
        to.choose(to.options().keySet().stream()
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElseThrow());
        type("Please call me about Tuesday.");
        click("Send");
        assertThat(text()).contains("Please call me about Tuesday.");
        String thread = here();
        open("medical/messages");
        assertThat(text()).contains("Answered: Please call me about Tuesday.", "My care teams");
        as(Role.COORDINATOR, "C-01");
        open(thread.replace("medical/", "coordinator/"));
        assertThat(text()).contains("This page does not exist").doesNotContain("Tuesday");
    }

    private void at(int day, int hour) {
        clock.set(LocalDate.of(2026, 11, day)
                .atTime(hour, 0)
                .atZone(ProgramA.ZONE)
                .toInstant());
    }

    private static String here() {
        return UI.getCurrent().getActiveViewLocation().getPath();
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

    private void type(String words) {
        $(Composer.class).all().getLast().type(words);
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(Objects.requireNonNullElse(button.getText(), "")))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getLast()).click();
    }
}
