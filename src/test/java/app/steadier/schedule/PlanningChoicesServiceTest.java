package app.steadier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

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
import app.steadier.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can be chosen while planning, and make-ups with their options, on the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningChoicesServiceTest {

    @Autowired
    private PlanningChoicesService choices;

    @Autowired
    private MakeUpService makeUps;

    @Autowired
    private SessionService sessions;

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

    @BeforeAll
    void load() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
    }

    @AfterEach
    void putBack() {
        TestSignIn.out();
        SystemAccess.run("test", () -> jdbc.update("delete from makeup_request"));
    }

    @Test
    void theOfficeChoosesAmongAll() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        PlanningChoices all = choices.choices();
        assertThat(all.groups()).extracting(PlanningChoices.Group::name).contains("Day process", "Evening skills");
        assertThat(all.tracks()).containsExactly("day", "evening");
        assertThat(all.leaders())
                .filteredOn(PlanningChoices.Leader::prescribes)
                .extracting(PlanningChoices.Leader::name)
                .containsExactly("Dr. Elena Voss", "Samuel Adeyemi");
        assertThat(all.leaders())
                .extracting(PlanningChoices.Leader::name)
                .contains("June Park")
                .doesNotContain("Rosa Delgado");
        assertThat(choices.people(ProgramA.DAY))
                .hasSize(SystemAccess.call(
                        "test",
                        () -> jdbc.queryForObject(
                                "select count(*) from episode where admission_date <= ? and (discharge_date is null"
                                        + " or discharge_date >= ?)",
                                Integer.class,
                                ProgramA.DAY,
                                ProgramA.DAY)));
    }

    @Test
    void aTherapistChoosesAmongTheirOwn() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        List<PlanningChoices.Person> everyone = choices.people(ProgramA.DAY);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThat(choices.people(ProgramA.DAY)).hasSizeLessThan(everyone.size());
    }

    @Test
    void aPersonSeesWhatTheyMissedWithWhatWouldDo() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        PlanningChoices.Person someone = choices.people(ProgramA.DAY).stream()
                .filter(one -> makeUps.offers(one.id()).stream()
                        .anyMatch(offer -> !offer.options().isEmpty()))
                .findFirst()
                .orElseThrow();
        MakeUpOffer offer = makeUps.offers(someone.id()).stream()
                .filter(one -> !one.options().isEmpty())
                .findFirst()
                .orElseThrow();
        SessionId session = offer.options().getFirst().session();
        assertThat(sessions.entry(session).start())
                .isEqualTo(offer.options().getFirst().start());
        makeUps.propose(TypedId.nextValue(), someone.id(), offer.missed().session(), session);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, record(someone.id()));
        MyMakeUps mine = makeUps.mine();
        assertThat(mine.requests()).extracting(MakeUpRequest::session).containsExactly(session);
        assertThat(mine.offers())
                .extracting(one -> one.missed().session())
                .doesNotContain(offer.missed().session());
    }

    private String record(PatientId patient) {
        UUID id = patient.value();
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select external_id from patient where id = ?", String.class, id)
                        .getFirst());
    }
}
