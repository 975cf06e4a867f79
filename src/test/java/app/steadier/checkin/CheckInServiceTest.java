package app.steadier.checkin;

import static app.steadier.checkin.TestPeople.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.TestSignIn;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.checkin.CheckInPage.Item;
import app.steadier.database.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily check-in of someone invented, beside the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("S35")
class CheckInServiceTest {

    private static final LocalDate DAY = ProgramA.DAY;
    private static final LocalDate ADMITTED = LocalDate.of(2026, 9, 1);

    @Autowired
    private CheckInService service;

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

    private TestPeople people;
    private PatientId patient = PatientId.next();
    private EpisodeId episode = EpisodeId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void begin() {
        clock.set(ProgramA.NOW);
        people = new TestPeople(jdbc, accounts);
        patient = people.patient(ADMITTED, true);
        episode = new EpisodeId(people.episode(patient));
        people.as(patient);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void eachTapIsSavedAtOnceAndTheNextQuestionFollows() {
        CheckInPage empty = service.page(null);
        assertThat(empty.day()).isEqualTo(DAY);
        assertThat(empty.until()).isEqualTo(LocalDateTime.of(2026, 11, 22, 0, 0));
        assertThat(empty.days()).extracting(CheckInPage.OpenDay::day).containsExactly(DAY, DAY.minusDays(1));
        assertThat(empty.next()).contains(Question.MOOD);
        assertThat(empty.done()).isFalse();
        tap(Question.MOOD, 6);
        assertThat(service.page(null).next()).contains(Question.ANXIETY);
        tap(Question.ANXIETY, 0);
        tap(Question.CRAVING, 10);
        tap(Question.CLEAR_THINKING, 7);
        service.answer(id(), episode, DAY, Question.SLEEP_HOURS, new BigDecimal("6.5"));
        service.note(id(), episode, DAY, "  Long day.  ");
        CheckInPage page = service.page(null);
        assertThat(page.done()).isTrue();
        assertThat(page.days().getFirst().checkedIn()).isTrue();
        assertThat(item(page, Question.ANXIETY).value()).isEqualByComparingTo("0");
        assertThat(item(page, Question.SLEEP_HOURS).value()).isEqualByComparingTo("6.5");
        assertThat(item(page, Question.NOTE).words()).isEqualTo("Long day.");
        assertThat(item(page, Question.MOOD).savedAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 18, 0));
        assertThat(people.count(
                        "checkin_day where patient_id = ? and day = ? and sleep_hours = 6.5", patient.value(), DAY))
                .isOne();
    }

    @Test
    void theSameTapTwiceIsOneAndSomethingElseUnderItsIdIsRefused() {
        UUID tap = id();
        Saved first = service.answer(tap, episode, DAY, Question.MOOD, BigDecimal.valueOf(6));
        clock.set(ProgramA.NOW.plusSeconds(60));
        Saved second = service.answer(tap, episode, DAY, Question.MOOD, new BigDecimal("6.0"));
        assertThat(first.already()).isFalse();
        assertThat(second).isEqualTo(new Saved(first.at(), true));
        assertThat(problem(() -> service.answer(tap, episode, DAY, Question.MOOD, BigDecimal.ONE)))
                .isEqualTo("checkin.problem.sent");
        assertThat(problem(() -> service.skip(tap, episode, DAY, Question.MOOD)))
                .isEqualTo("checkin.problem.sent");
        assertThat(taps()).isOne();
        PatientId other = people.patient(ADMITTED, true);
        people.as(other);
        EpisodeId theirs = new EpisodeId(people.episode(other));
        assertThatThrownBy(() -> service.answer(tap, theirs, DAY, Question.MOOD, BigDecimal.valueOf(6)))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void aLaterAnswerHoldsAndTheEarlierOneIsKept() {
        tap(Question.MOOD, 6);
        tap(Question.ANXIETY, 5);
        clock.set(ProgramA.NOW.plusSeconds(3_600));
        tap(Question.MOOD, 3);
        people.as(TestPeople.THERAPIST);
        CheckInDay day = service.days(patient, DAY, DAY).getFirst();
        assertThat(day.answers().get(Question.MOOD)).isEqualByComparingTo("3");
        assertThat(day.amended()).isTrue();
        assertThat(day.submittedAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 18, 0));
        assertThat(day.history())
                .extracting(entry -> entry.question() + " " + String.valueOf(entry.value()))
                .containsExactly("MOOD 6.0", "ANXIETY 5.0", "MOOD 3.0");
    }

    @Test
    void skippedIsNotZeroAndADayWithoutAnAnswerDoesNotCount() {
        tap(Question.MOOD, 2);
        service.skip(id(), episode, DAY, Question.ANXIETY);
        CheckInPage page = service.page(null);
        assertThat(item(page, Question.ANXIETY).skipped()).isTrue();
        assertThat(item(page, Question.ANXIETY).value()).isNull();
        assertThat(page.next()).contains(Question.CRAVING);
        service.skip(id(), episode, DAY, Question.MOOD);
        assertThat(item(service.page(null), Question.MOOD).skipped()).isTrue();
        assertThat(service.page(null).days().getFirst().checkedIn()).isFalse();
        assertThat(people.count("checkin_day where patient_id = ?", patient.value()))
                .isZero();
        assertThat(taps()).isEqualTo(3);
    }

    @Test
    void todayAndYesterdayAreOpenToTheSecond() {
        Instant midnight = DAY.plusDays(1).atStartOfDay(ProgramA.ZONE).toInstant();
        UUID last = id();
        clock.set(midnight.minusNanos(1_000));
        service.answer(id(), episode, DAY, Question.MOOD, BigDecimal.ONE);
        service.answer(last, episode, DAY.minusDays(1), Question.MOOD, BigDecimal.TWO);
        assertThat(refused(DAY.minusDays(2))).isEqualTo("checkin.problem.day");
        assertThat(refused(DAY.plusDays(1))).isEqualTo("checkin.problem.day");
        clock.set(midnight);
        assertThat(refused(DAY.minusDays(1))).isEqualTo("checkin.problem.day");
        assertThat(service.answer(last, episode, DAY.minusDays(1), Question.MOOD, BigDecimal.TWO)
                        .already())
                .isTrue();
        service.answer(id(), episode, DAY, Question.MOOD, BigDecimal.TEN);
        assertThat(problem(() -> service.page(DAY.minusDays(1)))).isEqualTo("checkin.problem.day");
        assertThat(item(service.page(DAY), Question.MOOD).value()).isEqualByComparingTo("10");
        assertThat(people.count("check_in where patient_id = ?", patient.value()))
                .isEqualTo(2);
    }

    @Test
    void nightsOfTheClockChangeHaveOneDayEach() {
        clock.set(Instant.parse("2026-11-01T05:30:00Z"));
        LocalDate autumn = LocalDate.of(2026, 11, 1);
        service.answer(id(), episode, autumn, Question.MOOD, BigDecimal.ONE);
        clock.set(Instant.parse("2026-11-01T06:30:00Z"));
        service.answer(id(), episode, autumn, Question.MOOD, BigDecimal.TWO);
        assertThat(people.count("check_in where patient_id = ?", patient.value()))
                .isOne();
        service.answer(id(), episode, autumn.minusDays(1), Question.MOOD, BigDecimal.TWO);
        clock.set(Instant.parse("2026-11-02T04:59:59Z"));
        service.answer(id(), episode, autumn.minusDays(1), Question.MOOD, BigDecimal.ONE);
        clock.set(Instant.parse("2026-11-02T05:00:00Z"));
        assertThat(refused(autumn.minusDays(1))).isEqualTo("checkin.problem.day");
        clock.set(Instant.parse("2027-03-15T03:59:59Z"));
        service.answer(id(), episode, LocalDate.of(2027, 3, 13), Question.MOOD, BigDecimal.ONE);
        clock.set(Instant.parse("2027-03-15T04:00:00Z"));
        assertThat(refused(LocalDate.of(2027, 3, 13))).isEqualTo("checkin.problem.day");
    }

    @Test
    void twoDevicesAtOnceLoseNoAnswerAndDoubleNone() throws Exception {
        List<Runnable> taps = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Question question : List.of(Question.MOOD, Question.ANXIETY, Question.CRAVING, Question.CLEAR_THINKING)) {
            for (int value = 1; value <= 2; value++) {
                UUID id = id();
                BigDecimal said = BigDecimal.valueOf(value);
                ids.add(id);
                taps.add(() -> service.answer(id, episode, DAY, question, said));
                taps.add(() -> service.answer(id, episode, DAY, question, said));
            }
        }
        for (int round = 0; round < 3; round++) {
            assertThat(TestPeople.together(taps.subList(0, 12))).isEmpty();
        }
        assertThat(TestPeople.together(taps.subList(8, 16))).isEmpty();
        assertThat(people.count("check_in where patient_id = ?", patient.value()))
                .isOne();
        assertThat(taps()).isEqualTo(ids.size());
        people.as(TestPeople.THERAPIST);
        CheckInDay day = service.days(patient, DAY, DAY).getFirst();
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
        day.history().stream()
                .collect(java.util.stream.Collectors.toMap(CheckInDay.Entry::question, each -> each, (one, two) -> two))
                .forEach((question, last) ->
                        assertThat(day.answers().get(question)).isEqualByComparingTo(last.value()));
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(refused(Question.MOOD, "11")).isEqualTo("checkin.problem.scale");
        assertThat(refused(Question.ANXIETY, "-1")).isEqualTo("checkin.problem.scale");
        assertThat(refused(Question.CLEAR_THINKING, "2.5")).isEqualTo("checkin.problem.scale");
        assertThat(refused(Question.SLEEP_HOURS, "24.5")).isEqualTo("checkin.problem.sleep");
        assertThat(refused(Question.SLEEP_HOURS, "7.2")).isEqualTo("checkin.problem.sleep");
        assertThat(problem(() -> service.note(id(), episode, DAY, "x".repeat(10_001))))
                .isEqualTo("checkin.problem.long");
        assertThat(taps()).isZero();
        PatientId plain = people.patient(DAY, false);
        people.as(plain);
        EpisodeId theirs = new EpisodeId(people.episode(plain));
        assertThat(service.page(null).items()).extracting(Item::question).doesNotContain(Question.CRAVING);
        assertThat(service.page(null).days())
                .extracting(CheckInPage.OpenDay::day)
                .containsExactly(DAY);
        assertThat(problem(() -> service.answer(id(), theirs, DAY, Question.CRAVING, BigDecimal.ONE)))
                .isEqualTo("checkin.problem.notAsked");
        assertThat(problem(() -> service.answer(id(), theirs, DAY.minusDays(1), Question.MOOD, BigDecimal.ONE)))
                .isEqualTo("checkin.problem.notInProgram");
    }

    @Test
    void aTherapistWritesDownWhatWasSaidByPhoneAndChangesNothing() {
        tap(Question.MOOD, 6);
        people.as(TestPeople.THERAPIST);
        UUID call = id();
        Map<Question, BigDecimal> said = new EnumMap<>(Question.class);
        said.put(Question.ANXIETY, BigDecimal.valueOf(4));
        said.put(Question.SLEEP_HOURS, BigDecimal.valueOf(5));
        PhoneCheckIn told = new PhoneCheckIn(said, "Called at noon.");
        assertThat(service.toldByPhone(call, patient, DAY, told).already()).isFalse();
        assertThat(service.toldByPhone(call, patient, DAY, told).already()).isTrue();
        assertThat(problem(() -> service.toldByPhone(
                        id(), patient, DAY, new PhoneCheckIn(Map.of(Question.MOOD, BigDecimal.ONE), null))))
                .isEqualTo("checkin.problem.answered");
        assertThat(problem(() -> service.toldByPhone(id(), patient, DAY, new PhoneCheckIn(Map.of(), " "))))
                .isEqualTo("checkin.problem.empty");
        assertThat(problem(() -> service.toldByPhone(id(), patient, DAY.minusDays(2), told)))
                .isEqualTo("checkin.problem.day");
        assertThat(taps()).isEqualTo(4);
        people.as(patient);
        Item anxiety = item(service.page(null), Question.ANXIETY);
        assertThat(anxiety.toldTo()).isNotBlank();
        assertThat(anxiety.value()).isEqualByComparingTo("4");
        tap(Question.ANXIETY, 2);
        assertThat(item(service.page(null), Question.ANXIETY).toldTo()).isNull();
    }

    @Test
    void nobodyElseAnswersOrReads() {
        people.as(TestPeople.STRANGER);
        PhoneCheckIn told = new PhoneCheckIn(Map.of(Question.MOOD, BigDecimal.ONE), null);
        assertThatThrownBy(() -> service.toldByPhone(id(), patient, DAY, told)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.days(patient, DAY, DAY)).isInstanceOf(NotAvailable.class);
        people.as(TestPeople.THERAPIST);
        assertThatThrownBy(() -> tap(Question.MOOD, 1)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.page(null)).isInstanceOf(NotAvailable.class);
        people.as(people.patient(ADMITTED, true));
        assertThatThrownBy(() -> tap(Question.MOOD, 1)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.toldByPhone(id(), patient, DAY, told)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.answer(id(), EpisodeId.next(), DAY, Question.MOOD, BigDecimal.ONE))
                .isInstanceOf(NotAvailable.class);
        people.run(
                "update episode set discharge_date = ?, disposition = 'MOVED' where id = ?",
                DAY.minusDays(1),
                episode.value());
        people.as(patient);
        assertThatThrownBy(() -> tap(Question.MOOD, 1)).isInstanceOf(NotAvailable.class);
        assertThat(taps()).isZero();
    }

    @Test
    void whoLeadsTheGroupSeesScoresAndNeverWords() {
        tap(Question.MOOD, 6);
        service.note(id(), episode, DAY, "For my therapist.");
        GroupId group = people.group(TestPeople.STRANGER, ADMITTED, patient);
        SessionId session = people.session(group, TestPeople.STRANGER, DAY.atTime(19, 0), "SCHEDULED");
        people.as(TestPeople.STRANGER);
        List<CheckInScores> scores = service.scores(session);
        assertThat(scores).hasSize(1);
        assertThat(scores.getFirst().answers()).containsOnlyKeys(Question.MOOD);
        assertThatThrownBy(() -> service.days(patient, DAY, DAY)).isInstanceOf(NotAvailable.class);
        people.as(TestPeople.THERAPIST);
        assertThat(service.days(patient, DAY, DAY).getFirst().note()).isEqualTo("For my therapist.");
        people.as("T-03");
        assertThat(service.scores(session)).isEmpty();
    }

    @Test
    void aPageTakesTheSameStatementsHoweverMuchWasSaid() {
        service.page(null);
        long empty = people.statements(transaction, () -> service.page(null));
        for (int value = 0; value <= 10; value++) {
            tap(Question.MOOD, value);
        }
        assertThat(people.statements(transaction, () -> service.page(null)))
                .isEqualTo(empty)
                .isLessThanOrEqualTo(11);
    }

    private void tap(Question question, int value) {
        service.answer(id(), episode, DAY, question, BigDecimal.valueOf(value));
    }

    private String refused(LocalDate day) {
        return problem(() -> service.answer(id(), episode, day, Question.MOOD, BigDecimal.ONE));
    }

    private String refused(Question question, String value) {
        return problem(() -> service.answer(id(), episode, DAY, question, new BigDecimal(value)));
    }

    private int taps() {
        return people.count(
                "check_in_answer a join check_in c on c.id = a.check_in_id where c.patient_id = ?", patient.value());
    }

    private List<Integer> numbers() {
        return app.steadier.access.SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select a.change_no from check_in_answer a join check_in c on c.id = a.check_in_id"
                                + " where c.patient_id = ? order by 1",
                        Integer.class,
                        patient.value()));
    }

    private static Item item(CheckInPage page, Question question) {
        return page.items().stream()
                .filter(each -> each.question() == question)
                .findFirst()
                .orElseThrow();
    }

    private static UUID id() {
        return TypedId.nextValue();
    }
}
