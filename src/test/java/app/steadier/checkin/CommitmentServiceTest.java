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
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Small commitments of someone invented, beside the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentServiceTest {

    private static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 20, 21, 0);
    private static final Instant DUE_AT = DUE.atZone(ProgramA.ZONE).toInstant();
    private static final String REASON = "Agreed with the person on the phone";

    @Autowired
    private CommitmentService service;

    @Autowired
    private CheckInService checkIns;

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

    private TestPeople people;
    private PatientId patient = PatientId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void begin() {
        clock.set(ProgramA.NOW);
        people = new TestPeople(jdbc, accounts);
        patient = people.patient(LocalDate.of(2026, 9, 1), false);
        people.as(patient);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B07")
    void anIfThenPlanIsMadeAnsweredAndRead() {
        UUID one = make("the alarm rings", "walk around the block", DUE);
        assertThat(checkIns.page(null).commitments()).extracting(Commitment::id).containsExactly(one);
        assertThat(checkIns.page(null).done()).isFalse();
        Commitment open = only();
        assertThat(open.state()).isEqualTo(CommitmentState.OPEN);
        assertThat(open.cue()).isEqualTo("the alarm rings");
        assertThat(open.canMove() && open.canWithdraw() && open.canAnswer()).isTrue();
        clock.set(DUE_AT.plusSeconds(60));
        service.answer(TypedId.nextValue(), one, CommitmentAnswer.PARTLY, "Half the way");
        people.as(TestPeople.THERAPIST);
        Commitment read = service.of(patient).getFirst();
        assertThat(read.state()).isEqualTo(CommitmentState.PARTLY);
        assertThat(read.remark()).isEqualTo("Half the way");
        assertThat(read.madeBy()).isNull();
        assertThat(people.count("checkin_commitment where commitment_id = ? and answer = 'PARTLY'", one))
                .isOne();
    }

    @Test
    void theTherapistMakesOneAndLetsItGoWithAReason() {
        people.as(TestPeople.THERAPIST);
        UUID one = make(null, "call the clinic", DUE);
        assertThat(service.of(patient).getFirst().madeBy()).isNotBlank();
        assertThat(problem(() -> service.withdraw(TypedId.nextValue(), one, null)))
                .isEqualTo("shell.problem.reasonShort");
        UUID tap = TypedId.nextValue();
        service.withdraw(tap, one, REASON);
        assertThat(service.withdraw(tap, one, REASON).already()).isTrue();
        assertThat(service.of(patient).getFirst().state()).isEqualTo(CommitmentState.WITHDRAWN);
        people.as(patient);
        assertThat(problem(() -> service.answer(TypedId.nextValue(), one, CommitmentAnswer.KEPT, null)))
                .isEqualTo("checkin.problem.withdrawn");
    }

    @Test
    void theSameTwiceIsOne() {
        UUID id = TypedId.nextValue();
        CommitmentPlan plan = plan("I get home", "eat something", DUE);
        assertThat(service.make(id, patient, plan).already()).isFalse();
        assertThat(service.make(id, patient, plan).already()).isTrue();
        assertThat(problem(() -> service.make(id, patient, plan("I get home", "eat a lot", DUE))))
                .isEqualTo("checkin.problem.sent");
        UUID tap = TypedId.nextValue();
        service.answer(tap, id, CommitmentAnswer.KEPT, null);
        assertThat(service.answer(tap, id, CommitmentAnswer.KEPT, " ").already())
                .isTrue();
        assertThat(problem(() -> service.answer(tap, id, CommitmentAnswer.MISSED, null)))
                .isEqualTo("checkin.problem.sent");
        assertThat(changes(id)).isEqualTo(2);
    }

    @Test
    void fiveAreOpenAtMostEvenWhenMadeAtOnce() throws Exception {
        List<String> said = TestPeople.together(IntStream.range(0, 8)
                .<Runnable>mapToObj(number -> () -> make(null, "step " + number, DUE.plusHours(number)))
                .toList());
        assertThat(said).hasSize(3).containsOnly("checkin.problem.tooMany");
        assertThat(service.mine()).hasSize(CommitmentService.OPEN);
        service.answer(TypedId.nextValue(), service.mine().getFirst().id(), CommitmentAnswer.KEPT, null);
        make(null, "one more", DUE);
        clock.set(DUE_AT.plus(Duration.ofDays(4)));
        assertThat(service.mine()).extracting(Commitment::state).contains(CommitmentState.NOT_ANSWERED);
        make(null, "and another", DUE.plusDays(10));
    }

    @Test
    void anAnswerMayBeChangedForFortyEightHours() {
        UUID one = make(null, "walk", DUE);
        service.answer(TypedId.nextValue(), one, CommitmentAnswer.MISSED, null);
        Instant end = DUE_AT.plus(Duration.ofHours(48));
        clock.set(end);
        UUID last = TypedId.nextValue();
        service.answer(last, one, CommitmentAnswer.KEPT, null);
        assertThat(only().state()).isEqualTo(CommitmentState.KEPT);
        clock.set(end.plusNanos(1_000));
        assertThat(problem(() -> service.answer(TypedId.nextValue(), one, CommitmentAnswer.MISSED, null)))
                .isEqualTo("checkin.problem.commitmentLocked");
        assertThat(service.answer(last, one, CommitmentAnswer.KEPT, null).already())
                .isTrue();
        assertThat(only().canAnswer()).isFalse();
        assertThat(changes(one)).isEqualTo(3);
    }

    @Test
    void hoursAreElapsedHoursAcrossTheClockChange() {
        clock.set(Instant.parse("2026-10-31T12:00:00Z"));
        UUID one = make(null, "walk", LocalDateTime.of(2026, 10, 31, 20, 0));
        assertThat(only().answerUntil()).isEqualTo(LocalDateTime.of(2026, 11, 2, 19, 0));
        clock.set(Instant.parse("2026-11-03T00:00:00Z"));
        service.answer(TypedId.nextValue(), one, CommitmentAnswer.KEPT, null);
        clock.set(Instant.parse("2027-03-13T12:00:00Z"));
        UUID missing = make(null, "early walk", LocalDateTime.of(2027, 3, 14, 2, 30));
        assertThat(service.mine().getFirst().id()).isEqualTo(missing);
        assertThat(service.mine().getFirst().due()).isEqualTo(LocalDateTime.of(2027, 3, 14, 3, 30));
    }

    @Test
    void itsTimeMovesTwiceAndOnlyBeforeItIsDue() {
        UUID one = make(null, "walk", DUE);
        UUID tap = TypedId.nextValue();
        service.move(tap, one, DUE.plusHours(1));
        assertThat(service.move(tap, one, DUE.plusHours(1)).already()).isTrue();
        assertThat(problem(() -> service.move(TypedId.nextValue(), one, DUE.minusHours(4))))
                .isEqualTo("checkin.problem.duePast");
        service.move(TypedId.nextValue(), one, DUE.plusHours(2));
        assertThat(problem(() -> service.move(TypedId.nextValue(), one, DUE.plusHours(3))))
                .isEqualTo("checkin.problem.movedOften");
        assertThat(only().due()).isEqualTo(DUE.plusHours(2));
        assertThat(only().canMove()).isFalse();
        UUID two = make(null, "rest", DUE);
        clock.set(DUE_AT);
        assertThat(problem(() -> service.move(TypedId.nextValue(), two, DUE.plusHours(1))))
                .isEqualTo("checkin.problem.due");
        assertThat(problem(() -> service.withdraw(TypedId.nextValue(), two, null)))
                .isEqualTo("checkin.problem.due");
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(problem(() -> make(null, "go", DUE))).isEqualTo("checkin.problem.short");
        assertThat(problem(() -> make("at", "walk", DUE))).isEqualTo("checkin.problem.short");
        assertThat(problem(() -> make(null, "w".repeat(201), DUE))).isEqualTo("checkin.problem.long");
        assertThat(problem(() -> make(null, "walk", DUE.minusHours(4)))).isEqualTo("checkin.problem.duePast");
        UUID foreign = people.one(UUID.class, "select id from goal where status = 'ACTIVE' limit 1");
        assertThat(problem(() -> service.make(
                        TypedId.nextValue(), patient, new CommitmentPlan(null, "walk", foreign, DUE, null))))
                .isEqualTo("checkin.problem.goal");
        assertThat(service.mine()).isEmpty();
    }

    @Test
    void aStrangerMakesReadsAndAnswersNothing() {
        UUID one = make(null, "walk", DUE);
        people.as(people.patient(LocalDate.of(2026, 9, 1), false));
        assertThatThrownBy(() -> make(null, "walk", DUE)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.answer(TypedId.nextValue(), one, CommitmentAnswer.KEPT, null))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.withdraw(TypedId.nextValue(), one, null))
                .isInstanceOf(NotAvailable.class);
        people.as(TestPeople.STRANGER);
        assertThatThrownBy(() -> service.of(patient)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> make(null, "walk", DUE)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.withdraw(TypedId.nextValue(), one, REASON))
                .isInstanceOf(NotAvailable.class);
        people.as(TestPeople.THERAPIST);
        assertThatThrownBy(() -> service.answer(TypedId.nextValue(), one, CommitmentAnswer.KEPT, null))
                .isInstanceOf(NotAvailable.class);
        assertThat(changes(one)).isOne();
    }

    private UUID make(@Nullable String cue, String words, LocalDateTime due) {
        UUID id = TypedId.nextValue();
        service.make(id, patient, plan(cue, words, due));
        return id;
    }

    private static CommitmentPlan plan(@Nullable String cue, String words, LocalDateTime due) {
        return new CommitmentPlan(cue, words, null, due, null);
    }

    private Commitment only() {
        return service.mine().getFirst();
    }

    private int changes(UUID commitment) {
        return people.count("commitment_change where commitment_id = ?", commitment);
    }
}
