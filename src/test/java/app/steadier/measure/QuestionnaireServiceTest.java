package app.steadier.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.measure.PatientQuestionnaires.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Questionnaires of someone invented, beside the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionnaireServiceTest {

    private static final String THERAPIST = "T-01";
    private static final LocalDate ADMITTED = LocalDate.of(2026, 9, 1);
    private static final String REASON = "Written down for the wrong person";

    @Autowired
    private QuestionnaireService mine;

    @Autowired
    private QuestionnaireDeskService desk;

    @Autowired
    private InstrumentService registry;

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

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void begin() {
        clock.set(ProgramA.NOW);
        patient = person();
        therapist();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B16")
    void itIsGivenAnsweredItemByItemAndSentOnce() {
        UUID form = give("GAD-7");
        desk.assign(form, patient, "GAD-7", "en");
        assertThat(problem(() -> desk.assign(id(), patient, "GAD-7", "en"))).isEqualTo("answer.problem.waits");
        self();
        assertThat(mine.mine().waiting())
                .singleElement()
                .matches(each -> each.questions() == 7 && each.answered() == 0);
        answer(form, 1, 3);
        answer(form, 2, 2);
        assertThat(mine.form(form).next()).map(MyForm.Step::item).contains("3");
        for (int item = 3; item <= 6; item++) {
            answer(form, item, 1);
        }
        mine.answer(id(), form, "7", null);
        assertThat(mine.form(form).next()).isEmpty();
        assertThat(mine.form(form).unanswered()).extracting(MyForm.Step::item).containsExactly("7");
        mine.sign(form);
        mine.sign(form);
        assertThat(mine.mine().waiting()).isEmpty();
        assertThat(mine.mine().sent()).singleElement().matches(each -> each.on().equals(ProgramA.DAY));
        assertThat(problem(() -> answer(form, 1, 0))).isEqualTo("answer.problem.signed");
        therapist();
        Result result = only();
        // 9 points of 6 answers: 9 * 7 / 6 = 10.5, half up
        assertThat(result.total()).isEqualTo(11);
        assertThat(result.band()).isEqualTo("Moderate");
        assertThat(Objects.requireNonNull(result.score()).prorated()).isTrue();
        assertThat(result.answers()).containsExactly(3, 2, 1, 1, 1, 1, null);
        assertThat(alerts()).isZero();
    }

    @Test
    @Capability("B12")
    void anAnswerAboutSafetyRaisesTheAlertAtOnceAndALowerOneDoesNotCloseIt() {
        UUID form = give("PHQ-9");
        self();
        for (int item = 1; item <= 8; item++) {
            assertThat(answer(form, item, 3).alert()).isNull();
        }
        assertThat(answer(form, 9, 0).alert()).isNull();
        assertThat(alerts()).isZero();
        UUID tap = id();
        Answered first = mine.answer(tap, form, "9", 1);
        assertThat(first.alert()).isNotNull();
        assertThat(count("safety_alert_step where alert_id = ? and source_id = ?", tap, form))
                .isOne();
        assertThat(mine.answer(tap, form, "9", 1)).isEqualTo(first);
        assertThat(alerts()).isOne();
        assertThat(count("safety_alert_step where alert_id = ?", tap)).isOne();
        answer(form, 9, 0);
        mine.sign(form);
        assertThat(count("safety_alert where patient_id = ? and closed_at is null", patient.value()))
                .isOne();
        therapist();
        assertThat(only().total()).isEqualTo(24);
    }

    @Test
    void theSameTapTwiceIsOneAndSomethingElseUnderItsIdIsRefused() {
        UUID form = give("GAD-7");
        self();
        UUID tap = id();
        Answered first = mine.answer(tap, form, "1", 2);
        clock.set(ProgramA.NOW.plusSeconds(60));
        assertThat(mine.answer(tap, form, "1", 2)).isEqualTo(first);
        assertThat(problem(() -> mine.answer(tap, form, "1", 3))).isEqualTo("answer.problem.sent");
        assertThat(problem(() -> mine.answer(id(), form, "1", 4))).isEqualTo("answer.problem.option");
        assertThatThrownBy(() -> mine.answer(id(), form, "8", 1)).isInstanceOf(NotAvailable.class);
        assertThat(count("questionnaire_answer where form_id = ?", form)).isOne();
        answer(form, 1, 0);
        assertThat(count("questionnaire_answer where form_id = ?", form)).isEqualTo(2);
        assertThat(mine.form(form).answers()).containsEntry("1", 0);
        assertThatThrownBy(() -> jdbc("delete from questionnaire_answer where form_id = ?", form))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void twoDevicesAnswerAtOnceAndNothingIsLostOrDoubled() throws Exception {
        UUID form = give("PCL-5");
        self();
        List<Runnable> taps = new ArrayList<>();
        for (int item = 1; item <= 20; item++) {
            UUID tap = id();
            String name = String.valueOf(item);
            taps.add(() -> mine.answer(tap, form, name, 1));
            taps.add(() -> mine.answer(tap, form, name, 1));
        }
        together(taps);
        assertThat(count("questionnaire_answer where form_id = ?", form)).isEqualTo(20);
        assertThat(mine.form(form).unanswered()).isEmpty();
        List<Runnable> both = List.of(() -> mine.sign(form), () -> mine.sign(form));
        together(both);
        assertThat(count("questionnaire where id = ?", form)).isOne();
    }

    @Test
    void tooManySkippedHaveNoTotalAndASkippedSafetyQuestionIsAskedInPerson() {
        UUID form = give("PHQ-9");
        self();
        assertThat(problem(() -> mine.sign(form))).isEqualTo("answer.problem.empty");
        for (int item = 1; item <= 6; item++) {
            answer(form, item, 1);
        }
        mine.answer(id(), form, "difficulty", 2);
        mine.sign(form);
        therapist();
        Result result = only();
        assertThat(result.total()).isNull();
        assertThat(Objects.requireNonNull(result.score()).state()).isEqualTo(ScoreState.NOT_ENOUGH_DATA);
        assertThat(result.more()).singleElement().matches(words -> words.endsWith("Very difficult"));
        assertThat(result.askInPerson()).isTrue();
        desk.seen(result.id());
        desk.seen(result.id());
        assertThat(only().askInPerson()).isFalse();
        assertThat(only().seenBy()).isNotNull();
    }

    @Test
    void paperIsWrittenDownAndItsSafetyAnswerRaisesAnAlertToo() {
        UUID id = id();
        PaperForm paper =
                new PaperForm("PHQ-9", "en", ProgramA.DAY.minusDays(1), Arrays.asList(1, 1, 1, 1, 1, 1, 1, 1, 2));
        assertThat(desk.enter(id, patient, paper)).isPresent();
        assertThat(desk.enter(id, patient, paper)).isPresent();
        assertThat(alerts()).isOne();
        assertThat(only().enteredBy()).isNotNull();
        assertThat(only().total()).isEqualTo(10);
        assertThat(problem(() -> desk.enter(
                        id(),
                        patient,
                        new PaperForm("PHQ-9", "en", ProgramA.DAY, Arrays.asList(0, 0, 4, 0, 0, 0, 0, 0, 0)))))
                .isEqualTo("answer.problem.range");
        assertThat(problem(() ->
                        desk.enter(id(), patient, new PaperForm("PHQ-9", "en", ProgramA.DAY, Arrays.asList(0, 0)))))
                .isEqualTo("answer.problem.count");
        assertThat(problem(() -> desk.enter(
                        id(),
                        patient,
                        new PaperForm("GAD-7", "en", ADMITTED.minusDays(1), Arrays.asList(0, 0, 0, 0, 0, 0, 0)))))
                .isEqualTo("answer.problem.notInProgram");
        desk.voidResult(id, REASON);
        assertThat(only().voided()).isEqualTo(REASON);
        assertThat(only().score()).isNull();
        assertThat(count("measure_answers where patient_id = ?", patient.value()))
                .isZero();
        assertThat(alerts()).isOne();
        assertThatThrownBy(() -> jdbc("update questionnaire set answers = '0;0;0;0;0;0;0;0;0' where id = ?", id))
                .rootCause()
                .hasMessageContaining("stays as it is");
    }

    @Test
    @Capability("B16")
    void withoutItsWordingOnlyNumbersAreEntered() {
        assertThat(problem(() -> desk.assign(id(), patient, "BARC-10", "en"))).isEqualTo("answer.problem.noText");
        assertThat(problem(() -> desk.enterTotal(id(), patient, "BARC-10", ProgramA.DAY, 61)))
                .isEqualTo("answer.problem.total");
        UUID id = id();
        desk.enterTotal(id, patient, "BARC-10", ProgramA.DAY, 47);
        desk.enterTotal(id, patient, "BARC-10", ProgramA.DAY, 47);
        assertThat(only().total()).isEqualTo(47);
        assertThat(only().band()).isEqualTo("47 or more");
        assertThatThrownBy(() -> desk.enterTotal(id(), patient, "PHQ-9", ProgramA.DAY, 3))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    @Capability("B16")
    void oneWithAConditionIsOffUntilAnAdministratorConfirmsIt() {
        assertThat(problem(() -> desk.assign(id(), patient, "AUDIT-C", "en"))).isEqualTo("answer.problem.off");
        TestSignIn.as(accounts, jdbc, Role.ADMIN, "ADM-1");
        assertThat(accounts.confirmPassword("a long walk by the river")).isTrue();
        registry.switchTo("AUDIT-C", true, "We do not charge for it; checked by the owner");
        therapist();
        UUID form = give("AUDIT-C");
        self();
        answer(form, 1, 0);
        MyForm now = mine.form(form);
        assertThat(now.steps()).extracting(MyForm.Step::asked).containsExactly(true, false, false);
        assertThat(now.next()).isEmpty();
        assertThatThrownBy(() -> answer(form, 2, 1)).isInstanceOf(NotAvailable.class);
        mine.sign(form);
        therapist();
        assertThat(only().answers()).containsExactly(0, 0, 0);
        assertThat(only().band()).isEqualTo("Negative");
    }

    @Test
    void othersDoNotSeeItAndWhatWaitsCanBeTakenBack() {
        UUID form = give("GAD-7");
        PatientId other = person();
        TestSignIn.as(accounts, jdbc, Role.PATIENT, other.toString());
        assertThatThrownBy(() -> mine.form(form)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> mine.answer(id(), form, "1", 1)).isInstanceOf(NotAvailable.class);
        assertThat(mine.mine().waiting()).isEmpty();
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-02");
        assertThatThrownBy(() -> desk.of(patient)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> desk.assign(id(), patient, "PHQ-9", "en")).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        assertThatThrownBy(() -> desk.of(patient)).isInstanceOf(NotAvailable.class);
        therapist();
        assertThat(problem(() -> desk.withdraw(form, "short"))).isEqualTo("shell.problem.reasonShort");
        desk.withdraw(form, REASON);
        desk.withdraw(form, REASON);
        self();
        assertThat(mine.mine().waiting()).isEmpty();
        assertThat(problem(() -> answer(form, 1, 1))).isEqualTo("answer.problem.withdrawn");
    }

    private PatientId person() {
        PatientId person = PatientId.next();
        UUID episode = id();
        jdbc(
                "insert into patient (id, created_at, external_id, given_name, family_name) values (?, now(6), ?, 'Invented', 'Person')",
                person.value(),
                person.toString());
        jdbc(
                "insert into episode (id, created_at, external_id, patient_id, admission_date, focus, tracks_craving,"
                        + " medication_service) values (?, now(6), ?, ?, ?, 'CO_OCCURRING', true, false)",
                episode,
                episode.toString(),
                person.value(),
                ADMITTED);
        jdbc(
                "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date)"
                        + " select ?, now(6), ?, ?, id, 'PRIMARY_THERAPIST', ? from staff_member where external_id = ?",
                id(),
                person.value(),
                episode,
                ADMITTED,
                THERAPIST);
        return person;
    }

    private UUID give(String instrument) {
        UUID form = id();
        desk.assign(form, patient, instrument, "en");
        return form;
    }

    private Answered answer(UUID form, int item, int value) {
        return mine.answer(id(), form, String.valueOf(item), value);
    }

    private Result only() {
        List<Result> all = desk.of(patient).results();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void therapist() {
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, THERAPIST);
    }

    private void self() {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, patient.toString());
    }

    private int alerts() {
        return count("safety_alert where patient_id = ?", patient.value());
    }

    private int count(String from, Object... values) {
        Integer count = SystemAccess.call(
                "test", () -> jdbc.queryForObject("select count(*) from " + from, Integer.class, values));
        return count == null ? 0 : count;
    }

    private void jdbc(String sql, Object... values) {
        SystemAccess.run("test", () -> jdbc.update(sql, values));
    }

    private static void together(List<Runnable> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        SecurityContext context = SecurityContextHolder.getContext();
        List<Future<?>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(works.size())) {
            for (Runnable work : works) {
                answers.add(pool.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    work.run();
                    return null;
                }));
            }
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
    }

    private static String problem(Runnable work) {
        try {
            work.run();
        } catch (UserProblem problem) {
            return problem.messageKey();
        }
        return "";
    }

    private static UUID id() {
        return TypedId.nextValue();
    }
}
