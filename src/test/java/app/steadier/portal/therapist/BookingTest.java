package app.steadier.portal.therapist;

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
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A therapist books, moves and calls off a session with someone of theirs, and nothing else. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingTest extends SpringBrowserlessTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

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

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        super.initVaadinEnvironment();
    }

    @AfterAll
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("S14")
    void aSessionIsBookedMovedAndCalledOff() {
        PatientId patient = new PatientId(one(
                "select c.patient_id from care_team_member c join staff_member s"
                        + " on s.id = c.staff_id join episode e on e.patient_id = c.patient_id and e.discharge_date is null"
                        + " where s.external_id = ? and c.to_date is null and c.from_date <= '2026-11-20' order by 1 limit 1",
                "T-04"));
        Go.to(TherapistLinks.patient(patient));
        assertThat(text()).contains("Book a session");
        Go.to(TherapistLinks.book(patient));
        field("Kind").choose("INDIVIDUAL");
        field("Who leads")
                .choose(one("select id from staff_member where external_id = ?", "T-04")
                        .toString());
        set("Day", SATURDAY.toString());
        set("Start", "10:00");
        click("Book session");
        assertThat(heading()).startsWith("Individual session: ");
        SessionId session = new SessionId(one(
                "select id from care_session where patient_id = ? and kind = 'INDIVIDUAL' and start_date = '2026-11-28'",
                patient.value()));
        set("Start", "12:00");
        set("End", "13:00");
        click("Move session");
        assertThat(text()).contains("12:00 to 1:00 PM");
        set("Reason", "The person is away on that day");
        click("Call session off");
        assertThat(count("select count(*) from care_session where id = ? and status = 'CANCELLED'", session.value()))
                .isOne();
        assertThat(text()).contains("The person is away on that day", "The coordinator can put it back");
    }

    @Test
    @Capability("S14")
    void peopleOfOthersAreNotOffered() {
        UUID stranger = one(
                "select p.id from patient p where not exists (select 1 from care_team_member c"
                        + " join staff_member s on s.id = c.staff_id where c.patient_id = p.id and s.external_id = ?)"
                        + " order by p.external_id limit 1",
                "T-04");
        Go.to(TherapistLinks.book(new PatientId(stranger)));
        assertThat(field("Person").options()).isNotEmpty().doesNotContainKey(stranger.toString());
        assertThat(field("Person").value()).isEmpty();
    }

    private UUID one(String sql, Object value) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, UUID.class, value).getFirst());
    }

    private int count(String sql, Object value) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, Integer.class, value).getFirst());
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Field field(String label) {
        return $(Field.class).all().stream()
                .filter(field -> label.equals(field.getElement().getChild(0).getText()))
                .findFirst()
                .orElseThrow();
    }

    private void set(String label, String value) {
        field(label).with((Object) value);
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getLast()).click();
    }
}
