package app.steadier.portal.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Caller;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.safety.AlertCause;
import app.steadier.safety.AlertSource;
import app.steadier.safety.CrisisPlanService;
import app.steadier.safety.CrisisPlanText;
import app.steadier.safety.HelpContact;
import app.steadier.safety.SafetyAlertService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts, crisis plans and the list of who is on call, page by page in all wings. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertViewsTest extends SpringBrowserlessTest {

    private static final String REASON = "Nobody answers and I am worried";

    @Autowired
    private SafetyAlertService alerts;

    @Autowired
    private CrisisPlanService plans;

    @Autowired
    private AlertWatch watch;

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
    private String person = "";
    private String therapist = "";
    private String name = "";

    /** Someone in the program without an alert, and their therapist. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run(
                "test",
                () -> jdbc.queryForObject(
                        "select p.id, p.external_id as person, s.external_id as therapist, n.display_name from patient p"
                                + " join people_patient n on n.patient_id = p.id join episode e on e.patient_id = p.id"
                                + " and e.discharge_date is null and e.admission_date < '2026-10-30' join care_team_member m"
                                + " on m.episode_id = e.id and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null"
                                + " join staff_member s on s.id = m.staff_id"
                                + " where not exists (select 1 from safety_alert a where a.patient_id = p.id)"
                                + " order by p.external_id limit 1",
                        (row, number) -> {
                            patient = new PatientId(row.getObject("id", UUID.class));
                            person = row.getString("person");
                            therapist = row.getString("therapist");
                            name = row.getString("display_name");
                            return name;
                        }));
        SystemAccess.run(
                "test",
                () -> jdbc.update("update safety_alert set acknowledged_at = coalesce(acknowledged_at, raised_at,"
                        + " created_at), acknowledged_by = coalesce(acknowledged_by, (select min(id) from staff_member)),"
                        + " closed_at = now(6), closed_by = (select min(id) from staff_member), outcome = 'x'"
                        + " where closed_at is null"));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B12")
    void anAlertIsTakenAnsweredAndClosedOnlyWithContactRiskAndPlan() {
        UUID alert = pressed();
        clock.advance(Duration.ofMinutes(4));
        as(Role.THERAPIST, therapist);
        open("therapist");
        assertThat(text()).contains(name + ": safety alert open", "Open the alert of " + name);
        open("therapist/alerts");
        assertThat(text()).contains(name, "Nobody has taken it for 4 minutes", "said that they do not feel safe");
        open("therapist/alerts/" + alert);
        assertThat(text())
                .contains("Take this alert", "saw it.", "Crisis line", "988", "no crisis plan yet", "On call now")
                .doesNotContain("Close the alert");
        click("I am calling now");
        assertThat(text()).contains("Taken by", "took it. I am calling now.", "First record that you reached");
        choose("Risk as you judge it now", "LOW");
        type("What happens next", "Session tomorrow at nine");
        type("What came of it, in a sentence", "Fine");
        click("Close alert");
        assertThat(text()).contains("at least 15 characters");
        assertThat(field("What happens next").value()).isEqualTo("Session tomorrow at nine");
        type("What came of it, in a sentence", "Spoke by phone, safe at home");
        click("Close alert");
        assertThat(text()).contains("Record that you reached the person, or three attempts.");
        choose("How", "PHONE");
        click("Save try");
        assertThat(text()).contains("Fill this in or choose one.");
        choose("What came of it", "REACHED");
        click("Save try");
        assertThat(text())
                .contains("tried to reach the person. By phone: Reached.")
                .doesNotContain("First record");
        choose("Risk as you judge it now", "LOW");
        type("What happens next", "Session tomorrow at nine");
        type("What came of it, in a sentence", "Spoke by phone, safe at home");
        click("Close alert");
        assertThat(text()).contains("How it ended", "Session tomorrow at nine", "closed it.");
        open("therapist/alerts");
        assertThat(text()).doesNotContain(name);
    }

    @Test
    @Capability("B12")
    void theBandAsksWithAKeyOfItsOwnAndNamesNobody() {
        Caller mine = TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
        String key = watch.open(mine, Locale.US);
        SystemAccess.run(
                "test", () -> jdbc.update("update safety_notice set seen_at = created_at where seen_at is null"));
        assertThat(watch.waiting(key).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        pressed();
        clock.advance(Duration.ofMinutes(2));
        int entries = entries();
        assertThat(watch.waiting(key).getBody())
                .containsEntry("words", "A safety alert needs you.")
                .containsEntry("since", "Waiting for 2 minutes.")
                .containsEntry("path", "therapist/alerts")
                .noneSatisfy((field, words) -> assertThat(words).contains(name));
        assertThat(watch.waiting("another").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(entries()).as("asking leaves no entry").isEqualTo(entries);
        watch.close(key);
        assertThat(watch.waiting(key).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    @Capability("B12")
    void theOfficeGivesOnWithAReasonAndNeverReadsWhy() {
        UUID alert = pressed();
        as(Role.COORDINATOR, "C-01");
        open("coordinator/alerts");
        assertThat(text()).contains(name, "Nobody has taken it").doesNotContain("do not feel safe");
        choose("To whom", staff("T-05"));
        first("Reason").choose("Short");
        click("Give alert");
        assertThat(text()).contains("at least 15 characters");
        first("Reason").choose(REASON);
        click("Give alert");
        assertThat(text()).contains("It is with ");
        as(Role.ADMIN, "ADM-1");
        open("admin/alerts");
        assertThat(text()).contains("Nobody has taken it, raised").doesNotContain(name);
        as(Role.THERAPIST, "T-05");
        open("therapist/alerts/" + alert);
        click("I am going there");
        assertThat(text()).contains("Taken by");
    }

    @Test
    @Capability("B12")
    void staffRaiseAnAlertInTheirOwnWords() {
        open("therapist/alerts");
        choose("About whom", patient.toString());
        click("Raise alert");
        assertThat(text()).contains("Fill this in or choose one.");
        type("What you saw or heard", "Said goodbye to everyone in the group");
        click("Raise alert");
        assertThat(text()).contains(name, "A member of staff raised it.");
    }

    @Test
    @Capability("S40")
    void aPlanIsWrittenByBothAndNeitherLosesTheirWords() {
        as(Role.PATIENT, person);
        open("patient/more");
        assertThat(text()).contains("My safety plan");
        open("patient/crisis-plan");
        assertThat(text()).contains("You have no safety plan yet.");
        type("I know it is starting when", "I stop answering\nI sleep all day");
        type("People I can call", "Lucia (my sister), 555-0177\nRiver walk group");
        click("Save my plan");
        assertThat(text()).contains("I stop answering", "Lucia (my sister)", "Version 1, saved by you");
        as(Role.THERAPIST, therapist);
        open("therapist/patients/" + patient);
        assertThat(text()).contains("Crisis plan");
        open("therapist/patients/" + patient + "/crisis-plan");
        assertThat(text()).contains("saved by the person", "I stop answering");
        type("Professionals", "The program, 555-0142");
        plans.write(
                TypedId.nextValue(),
                patient,
                1,
                new CrisisPlanText(
                        List.of("I stop answering"),
                        List.of("Cold water"),
                        List.of(new HelpContact("Lucia", "555-0177")),
                        List.of(),
                        List.of(),
                        List.of()));
        click("Save plan");
        assertThat(text()).contains("Someone saved a newer version meanwhile", "Cold water");
        assertThat(field("Professionals").value()).isEqualTo("The program, 555-0142");
        click("Save mine as the next version");
        assertThat(text()).contains("Version 3", "2 earlier versions", "Cold water", "The program");
        as(Role.PRESCRIBER, "D-02");
        as(Role.PATIENT, person);
        open("patient/crisis-plan");
        assertThat(text()).contains("The program", "I sleep all day");
    }

    @Test
    void aNameAndItsNumberAreOneLine() {
        assertThat(PlanFields.contact("Lucia (my sister), 555-0177"))
                .isEqualTo(new HelpContact("Lucia (my sister)", "555-0177"));
        assertThat(PlanFields.contact("Lucia (312) 555-0177")).isEqualTo(new HelpContact("Lucia", "(312) 555-0177"));
        assertThat(PlanFields.contact("Crisis line: 988")).isEqualTo(new HelpContact("Crisis line", "988"));
        assertThat(PlanFields.contact("Group in room 12")).isEqualTo(new HelpContact("Group in room 12", null));
        assertThat(PlanFields.contact("555-0177")).isEqualTo(new HelpContact("", "555-0177"));
    }

    @Test
    @Capability("B12")
    void theListOfWhoIsOnCallShowsItsGaps() {
        as(Role.COORDINATOR, "C-01");
        open("coordinator/on-call");
        assertThat(text()).contains("Nobody is on call now.", "Hours without anyone");
        choose("Who", staff("T-05") + " THERAPIST");
        set("From day", "2026-11-20");
        set("From time", "07:00");
        set("Until day", "2026-11-20");
        set("Until time", "06:00");
        set("Reason", "List of November, as agreed");
        click("Put on call");
        assertThat(text()).contains("A duty ends after it begins");
        set("Until day", "2026-12-03");
        click("Put on call");
        assertThat(text()).contains("On call now: ", ", therapist", "Nobody is on call: Dec 3, 6:00 AM");
        click("Take off");
        first("Reason").choose("They are ill until Monday");
        click("Take off the list");
        assertThat(text()).contains("Nobody is on call now.");
    }

    private UUID pressed() {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, person);
        UUID alert = alerts.raise(TypedId.nextValue(), patient, AlertCause.PATIENT_PRESSED, AlertSource.NONE)
                .alert();
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
        return alert;
    }

    private String staff(String external) {
        return SystemAccess.call(
                        "test",
                        () -> jdbc.queryForList(
                                "select id from staff_member where external_id = ?", UUID.class, external))
                .getFirst()
                .toString();
    }

    private int entries() {
        return Objects.requireNonNull(
                SystemAccess.call("test", () -> jdbc.queryForObject("select count(*) from access_log", Integer.class)));
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

    private Field field(String label) {
        return fields(label).getLast();
    }

    /** The one that stands higher on the page. */
    private Field first(String label) {
        return fields(label).getFirst();
    }

    private List<Field> fields(String label) {
        List<Field> found = $(Field.class).all().stream()
                .filter(field -> field.getElement()
                        .getChildren()
                        .anyMatch(part -> part.getTag().equals("label") && label.equals(part.getText())))
                .toList();
        assertThat(found).as(label).isNotEmpty();
        return found;
    }

    private void set(String label, String value) {
        field(label).with((Object) value);
    }

    private void type(String label, String value) {
        field(label).choose(value);
    }

    private void choose(String label, String key) {
        assertThat(field(label).options()).containsKey(key);
        field(label).choose(key);
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(Objects.requireNonNullElse(button.getText(), "")))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getLast()).click();
    }
}
