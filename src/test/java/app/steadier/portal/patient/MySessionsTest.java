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
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.schedule.MakeUpOffer;
import app.steadier.schedule.MakeUpRequest;
import app.steadier.schedule.MakeUpService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.SessionNoticeService;
import app.steadier.schedule.SessionService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A patient reads what changed about their sessions, and makes up for one they missed. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MySessionsTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

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

    @Autowired
    private SessionService sessions;

    @Autowired
    private SessionNoticeService notices;

    @Autowired
    private MakeUpService makeUps;

    @Autowired
    private PlanningChoicesService choices;

    private PatientId me = PatientId.next();

    /** Someone who missed a session that can be made up, and whose next session is called off. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        me = choices.people(ProgramA.DAY).stream()
                .map(PlanningChoices.Person::id)
                .filter(one -> possible(one).findAny().isPresent())
                .findFirst()
                .orElseThrow();
        SessionId next = SystemAccess.call(
                "test",
                () -> jdbc.query(
                                "select session_id from schedule_expected where patient_id = ? and start_date >= ?"
                                        + " and session_status = 'SCHEDULED' order by starts_at limit 1",
                                (row, number) -> new SessionId(Columns.id(row, "session_id")),
                                me.value(),
                                MONDAY)
                        .getFirst());
        sessions.cancel(next, "The room is painted on that day");
        patient();
        super.initVaadinEnvironment();
    }

    @AfterAll
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("S09")
    void aSessionThatIsCalledOffIsSaidUntilItIsRead() {
        navigate("patient/schedule", ScheduleView.class);
        assertThat(text()).contains("A session is called off", "Why: The room is painted on that day");
        click("Got it");
        assertThat(text()).doesNotContain("A session is called off");
        assertThat(notices.mine()).isEmpty();
    }

    @Test
    @Capability("S11")
    void aMissedSessionIsMadeUpByAsking() {
        navigate("patient/schedule", ScheduleView.class);
        assertThat(text()).contains("Make up for a session", "Find a make-up for ");
        click("Ask for it");
        assertThat(text()).contains("You asked for this");
        click("Take it back");
        assertThat(text()).doesNotContain("You asked for this");
    }

    @Test
    @Capability("S11")
    void whatTheTeamOffersIsAccepted() {
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        MakeUpOffer offer = possible(me).findFirst().orElseThrow();
        makeUps.propose(
                TypedId.nextValue(),
                me,
                offer.missed().session(),
                offer.options().getFirst().session());
        patient();
        navigate("patient/schedule", ScheduleView.class);
        assertThat(text()).contains("Your team offers you this");
        click("Yes, I will come");
        assertThat(text()).contains("You have a seat here");
        assertThat(makeUps.mine().requests())
                .extracting(MakeUpRequest::state)
                .containsExactly(MakeUpRequest.State.ACCEPTED);
    }

    private Stream<MakeUpOffer> possible(PatientId patient) {
        return makeUps.offers(patient).stream().filter(each -> !each.options().isEmpty());
    }

    private void patient() {
        String record = SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select external_id from patient where id = ?", String.class, me.value())
                        .getFirst());
        TestSignIn.as(accounts, jdbc, Role.PATIENT, record);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getFirst()).click();
    }
}
