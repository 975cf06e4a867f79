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
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hard moments and triggers of someone invented, beside the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardMomentServiceTest {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 9, 1);

    @Autowired
    private HardMomentService service;

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
        patient = people.patient(ADMITTED, true);
        people.as(patient);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability({"S25", "S15"})
    void aHardMomentIsReadBeforeTheNextSession() {
        GroupId group = people.group(TestPeople.THERAPIST, ADMITTED, patient);
        SessionId last = people.session(group, TestPeople.THERAPIST, ProgramA.DAY.atTime(9, 0), "HELD");
        people.attendance(last, patient, "PRESENT");
        clock.set(ProgramA.NOW.minus(Duration.ofDays(2)));
        UUID old = log(new HardMomentEntry(null, 4, null, null, null, null));
        people.as(TestPeople.THERAPIST);
        service.seen(List.of(old));
        people.as(patient);
        clock.set(ProgramA.NOW);
        UUID trigger = TypedId.nextValue();
        service.addTrigger(trigger, " My brother's calls ");
        service.addTrigger(trigger, "My brother's calls");
        UUID moment = log(new HardMomentEntry(
                ProgramA.DAY.atTime(16, 30), 8, "He called.", "Walked", trigger, people.skill("Urge surfing")));
        assertThat(service.mine().moments()).extracting(HardMoment::id).containsExactly(moment, old);
        assertThat(service.mine().triggers()).extracting(PersonalTrigger::words).containsExactly("My brother's calls");
        people.as(TestPeople.THERAPIST);
        HardMomentReview review = service.sinceLastSession(patient);
        assertThat(review.since()).isEqualTo(ProgramA.DAY.atTime(9, 0));
        assertThat(review.triggers()).hasSize(1);
        HardMoment read = review.moments().getFirst();
        assertThat(review.moments()).hasSize(1);
        assertThat(read.strength()).isEqualTo(8);
        assertThat(read.trigger()).isEqualTo("My brother's calls");
        assertThat(read.skill()).isEqualTo("Urge surfing");
        assertThat(read.did()).isEqualTo("Walked");
        assertThat(service.unread()).extracting(HardMoment::id).contains(moment).doesNotContain(old);
        service.seen(List.of(moment));
        assertThat(service.unread()).extracting(HardMoment::id).doesNotContain(moment);
        assertThat(service.sinceLastSession(patient).moments().getFirst().seenBy())
                .isNotBlank();
    }

    @Test
    void oneTapIsEnoughAndTheSameTwiceIsOne() throws Exception {
        UUID id = TypedId.nextValue();
        HardMomentEntry entry = new HardMomentEntry(null, 7, null, null, null, null);
        assertThat(TestPeople.together(List.of(() -> service.log(id, entry), () -> service.log(id, entry))))
                .isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(service.log(id, entry).already()).isTrue();
        assertThat(problem(() -> service.log(id, new HardMomentEntry(null, 3, null, null, null, null))))
                .isEqualTo("checkin.problem.sent");
        assertThat(service.mine().moments()).hasSize(1);
        assertThat(service.mine().moments().getFirst().at()).isEqualTo(ProgramA.DAY.atTime(18, 0));
    }

    @Test
    void itChangesForADayAndWhatWasWrittenIsKept() {
        UUID moment = log(new HardMomentEntry(null, 7, "Before", null, null, null));
        clock.set(ProgramA.NOW.plus(HardMomentRows.WINDOW));
        service.change(TypedId.nextValue(), moment, new HardMomentEntry(null, 5, "After", null, null, null));
        HardMoment changed = service.mine().moments().getFirst();
        assertThat(changed.what()).isEqualTo("After");
        assertThat(changed.at()).isEqualTo(ProgramA.DAY.atTime(18, 0));
        assertThat(people.count("hard_moment_change where moment_id = ?", moment))
                .isEqualTo(2);
        clock.advance(Duration.ofMillis(1));
        assertThat(problem(() -> service.change(
                        TypedId.nextValue(), moment, new HardMomentEntry(null, 1, null, null, null, null))))
                .isEqualTo("checkin.problem.momentLocked");
        assertThat(problem(() -> service.takeBack(TypedId.nextValue(), moment)))
                .isEqualTo("checkin.problem.momentLocked");
        UUID other = log(new HardMomentEntry(null, 2, null, null, null, null));
        service.takeBack(TypedId.nextValue(), other);
        service.takeBack(TypedId.nextValue(), other);
        assertThat(service.mine().moments()).extracting(HardMoment::id).containsExactly(moment);
        assertThat(people.count("hard_moment where id = ?", other)).isOne();
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(refused(new HardMomentEntry(null, 11, null, null, null, null)))
                .isEqualTo("checkin.problem.scale");
        assertThat(refused(new HardMomentEntry(null, -1, null, null, null, null)))
                .isEqualTo("checkin.problem.scale");
        assertThat(refused(new HardMomentEntry(ProgramA.DAY.atTime(18, 1), 5, null, null, null, null)))
                .isEqualTo("checkin.problem.future");
        assertThat(refused(new HardMomentEntry(ADMITTED.minusDays(1).atTime(12, 0), 5, null, null, null, null)))
                .isEqualTo("checkin.problem.notInProgram");
        assertThat(refused(new HardMomentEntry(null, 5, null, "x".repeat(201), null, null)))
                .isEqualTo("checkin.problem.long");
        assertThat(problem(() -> service.addTrigger(TypedId.nextValue(), "x"))).isEqualTo("checkin.problem.short");
    }

    @Test
    void aTriggerLeavesTheListAndMomentsKeepIt() {
        UUID trigger = TypedId.nextValue();
        service.addTrigger(trigger, "Payday");
        log(new HardMomentEntry(null, 6, null, null, trigger, null));
        service.removeTrigger(trigger);
        assertThat(service.mine().triggers()).isEmpty();
        assertThat(service.mine().moments().getFirst().trigger()).isEqualTo("Payday");
    }

    @Test
    void aStrangerReadsAndChangesNothing() {
        UUID trigger = TypedId.nextValue();
        service.addTrigger(trigger, "Payday");
        UUID moment = log(new HardMomentEntry(null, 6, null, null, trigger, null));
        HardMomentEntry entry = new HardMomentEntry(null, 1, null, null, trigger, null);
        people.as(people.patient(ADMITTED, true));
        assertThatThrownBy(() -> service.change(TypedId.nextValue(), moment, entry))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.takeBack(TypedId.nextValue(), moment)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.log(TypedId.nextValue(), entry)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.removeTrigger(trigger)).isInstanceOf(NotAvailable.class);
        GroupId group = people.group(TestPeople.STRANGER, ADMITTED, patient);
        people.session(group, TestPeople.STRANGER, ProgramA.DAY.atTime(9, 0), "HELD");
        people.as(TestPeople.STRANGER);
        assertThatThrownBy(() -> service.sinceLastSession(patient)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.seen(List.of(moment))).isInstanceOf(NotAvailable.class);
        assertThat(service.unread()).extracting(HardMoment::id).doesNotContain(moment);
        people.as(TestPeople.THERAPIST);
        assertThatThrownBy(() -> service.log(TypedId.nextValue(), entry)).isInstanceOf(NotAvailable.class);
    }

    private UUID log(HardMomentEntry entry) {
        UUID id = TypedId.nextValue();
        service.log(id, entry);
        return id;
    }

    private String refused(HardMomentEntry entry) {
        return problem(() -> service.log(TypedId.nextValue(), entry));
    }
}
