package app.steadier.schedule;

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
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.progress.MyPagesService;
import app.steadier.schedule.MakeUpRequest.State;
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

/** Someone of the demonstration program missed a session of a group of the test's own at the end of the week. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("B08")
class MakeUpServiceTest {

    private static final String WHO = "P-001";
    private static final LocalDate MISSED = ProgramA.DAY;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Autowired
    private MakeUpService service;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private SessionService sessions;

    @Autowired
    private MembershipService members;

    @Autowired
    private MyPagesService mine;

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

    private TestProgram program = new TestProgram(new JdbcTemplate());
    private PatientId who = PatientId.next();
    private GroupId own = GroupId.next();
    private GroupId other = GroupId.next();
    private SessionId missed = SessionId.next();
    private SessionId fits = SessionId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        program = new TestProgram(jdbc);
    }

    /** Missed at six in the morning of the export's day; the other group teaches the same on the first of December. */
    @BeforeEach
    void someoneMissedASession() {
        clock.set(ProgramA.NOW);
        who = new PatientId(program.id("patient", WHO));
        LocalDate from = LocalDate.of(2026, 11, 10);
        own = program.group(6, from, "T-04");
        other = program.group(3, from, "T-05");
        office();
        members.join(TypedId.nextValue(), own, who, from, null);
        missed = program.session(own, TestProgram.at(MISSED, 6, 0), 60, "T-04", "Urge surfing");
        program.attendance(missed, who, AttendanceStatus.ABSENT);
        fits = program.session(other, TestProgram.at(DAY, 6, 0), 90, "T-05", "Urge surfing");
    }

    @AfterEach
    void putBack() {
        TestSignIn.out();
        SystemAccess.run("test", () -> {
            jdbc.update("delete from attendance_change");
            jdbc.update("delete from makeup_request");
            jdbc.update("delete from session_notice");
            for (GroupId group : List.of(other, own)) {
                jdbc.update(
                        "delete a from attendance a join care_session s on s.id = a.session_id where s.group_id = ?",
                        group.value());
            }
            for (GroupId group : List.of(other, own)) {
                jdbc.update("delete from care_session where group_id = ?", group.value());
                jdbc.update("delete from group_membership where group_id = ?", group.value());
            }
        });
    }

    @Test
    void onlySessionsThatTeachTheSameInTimeWithASeatAndWithoutAClashAreOffered() {
        program.session(other, TestProgram.at(DAY, 5, 0), 45, "T-05", "Wise mind");
        program.session(other, TestProgram.at(MISSED.plusDays(15), 6, 0), 90, "T-05", "Urge surfing");
        program.session(other, TestProgram.at(MISSED.minusDays(1), 6, 0), 90, "T-05", "Urge surfing");
        SessionId lastDay =
                program.session(other, TestProgram.at(MISSED.plusDays(14), 6, 0), 90, "T-05", "Urge surfing");
        SessionId ownGroup = program.session(own, TestProgram.at(DAY.plusDays(1), 6, 0), 60, "T-04", "Urge surfing");
        SessionId clashing = program.session(other, TestProgram.at(DAY.plusDays(1), 6, 30), 60, "T-05", "Urge surfing");
        SessionId cancelled = program.session(other, TestProgram.at(DAY, 7, 45), 60, "T-05", "Urge surfing");
        sessions.cancel(cancelled, TestProgram.REASON);
        patient();
        assertThat(offered()).containsExactly(fits, lastDay).doesNotContain(ownGroup, clashing);
        assertThat(service.missed(who)).extracting(MissedSession::session).contains(missed);
        clock.set(TestProgram.at(DAY, 6, 0).atZone(ProgramA.ZONE).toInstant());
        assertThat(offered()).containsExactly(lastDay);
    }

    @Test
    void theDaysAreThoseTheProgramSets() {
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into program_rule (rule, effective_from, value) values ('MAKEUP_WITHIN_DAYS', '2026-11-01', 10)"));
        try {
            patient();
            assertThat(offered()).isEmpty();
        } finally {
            SystemAccess.run("test", () -> jdbc.update("delete from program_rule"));
        }
    }

    @Test
    void theOwnTrackComesFirstAndAFullSessionIsNotOffered() {
        String track = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                                "select t.track from track_period t join episode e on e.id = t.episode_id where e.patient_id = ?"
                                        + " and t.to_date is null",
                                String.class,
                                who.value())
                        .getFirst());
        GroupId far = program.group(6, LocalDate.of(2026, 11, 10), "T-03");
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "update care_group set track = ? where id = ?",
                    "day".equals(track) ? "evening" : "day",
                    other.value());
            jdbc.update("update care_group set track = ? where id = ?", track, far.value());
        });
        SessionId later = program.session(far, TestProgram.at(DAY.plusDays(1), 6, 0), 90, "T-03", "Urge surfing");
        patient();
        assertThat(offered()).containsExactly(later, fits);
        office();
        for (int seat = 0; seat < 3; seat++) {
            members.join(TypedId.nextValue(), other, program.patient(LocalDate.of(2026, 11, 1)), DAY, null);
        }
        patient();
        assertThat(offered()).containsExactly(later);
        SystemAccess.run("test", () -> jdbc.update("delete from care_session where id = ?", later.value()));
    }

    @Test
    void whoAsksAndIsConfirmedIsAnExpectedGuestWhoseMinutesCount() {
        patient();
        UUID id = TypedId.nextValue();
        service.request(id, missed, fits);
        service.request(id, missed, fits);
        assertThat(TestProgram.problem(() -> service.request(TypedId.nextValue(), missed, fits)))
                .isEqualTo("schedule.problem.madeUp");
        assertThat(guests()).isZero();
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-01");
        assertThatThrownBy(() -> service.confirm(id)).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThat(service.waiting()).extracting(MakeUpRequest::id).contains(id);
        service.confirm(id);
        service.confirm(id);
        assertThat(guests()).isOne();
        patient();
        assertThat(mine.week(DAY).sessions()).anyMatch(card -> card.id().equals(fits));
        clock.set(TestProgram.at(DAY, 6, 5).atZone(ProgramA.ZONE).toInstant());
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        AttendanceSheet.Row guest = attendance.sheet(fits).rows().getLast();
        assertThat(guest.guest()).isTrue();
        assertThat(guest.patient()).isEqualTo(who);
        attendance.allPresent(TypedId.nextValue(), fits);
        assertThat(attendance.sheet(fits).rows().getLast().status()).isEqualTo(AttendanceStatus.MAKEUP);
        assertThat(attendance.sheet(fits).rows().getLast().minutes()).isEqualTo(90);
        attendance.mark(TypedId.nextValue(), fits, who, AttendanceMark.of(AttendanceStatus.ABSENT));
        assertThat(attendance.sheet(fits).rows().getLast().status()).isNull();
        assertThat(attendance.sheet(fits).rows().getLast().guest()).isTrue();
        assertThat(program.count(
                        "schedule_session_patient where session_id = ? and patient_id = ?", fits.value(), who.value()))
                .isZero();
        attendance.mark(TypedId.nextValue(), fits, who, AttendanceMark.of(AttendanceStatus.MAKEUP));
        assertThat(program.count("attendance where session_id = ? and makeup_for = ?", fits.value(), missed.value()))
                .isOne();
    }

    @Test
    void aProposalIsAcceptedByThePersonAlone() {
        UUID id = TypedId.nextValue();
        service.propose(id, who, missed, fits);
        service.propose(id, who, missed, fits);
        assertThat(TestProgram.problem(() -> service.confirm(id))).isEqualTo("schedule.problem.answered");
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-011");
        assertThatThrownBy(() -> service.accept(id)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.requests(who)).isInstanceOf(NotAvailable.class);
        patient();
        assertThat(service.requests(who)).extracting(MakeUpRequest::proposedBy).containsExactly("Rosa Delgado");
        service.accept(id);
        service.accept(id);
        assertThat(guests()).isOne();
        service.decline(id);
        assertThat(guests()).isZero();
        assertThat(service.requests(who)).extracting(MakeUpRequest::state).containsExactly(State.WITHDRAWN);
        assertThat(offered()).containsExactly(fits);
        assertThat(TestProgram.problem(() -> service.accept(id))).isEqualTo("schedule.problem.answered");
    }

    @Test
    void aProposalIsDeclinedOrARequestRefusedWithAReason() {
        UUID id = TypedId.nextValue();
        service.propose(id, who, missed, fits);
        patient();
        service.decline(id);
        service.decline(id);
        assertThat(service.requests(who)).extracting(MakeUpRequest::state).containsExactly(State.DECLINED);
        UUID asked = TypedId.nextValue();
        service.request(asked, missed, fits);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThat(TestProgram.problem(() -> service.refuse(asked, "no"))).isEqualTo("schedule.problem.reason");
        service.refuse(asked, TestProgram.REASON);
        patient();
        assertThat(service.requests(who))
                .filteredOn(one -> one.id().equals(asked))
                .extracting(MakeUpRequest::reason)
                .containsExactly(TestProgram.REASON);
        clock.set(TestProgram.at(DAY, 6, 0).atZone(ProgramA.ZONE).toInstant());
        assertThatThrownBy(() -> service.decline(asked)).isInstanceOf(NotAvailable.class);
    }

    @Test
    void aSessionThatIsCalledOffOrMovedTooFarMakesUpForNothing() {
        UUID id = TypedId.nextValue();
        service.propose(id, who, missed, fits);
        patient();
        service.accept(id);
        office();
        sessions.move(fits, 0, TestProgram.at(DAY, 5, 0), TestProgram.at(DAY, 6, 30), null, null);
        assertThat(guests()).isOne();
        LocalDate far = MISSED.plusDays(15);
        sessions.move(fits, 1, TestProgram.at(far, 6, 0), TestProgram.at(far, 7, 30), null, null);
        assertThat(guests()).isZero();
        patient();
        assertThat(service.requests(who)).extracting(MakeUpRequest::state).containsExactly(State.CALLED_OFF);
        assertThat(service.missed(who)).extracting(MissedSession::session).contains(missed);
    }

    @Test
    void onlyWhatWasMissedIsMadeUp() {
        patient();
        assertThat(TestProgram.problem(() -> service.request(TypedId.nextValue(), fits, missed)))
                .isEqualTo("schedule.problem.notMissed");
        SessionId wrong = program.session(other, TestProgram.at(DAY, 4, 0), 60, "T-05", "Wise mind");
        assertThat(TestProgram.problem(() -> service.request(TypedId.nextValue(), missed, wrong)))
                .isEqualTo("schedule.problem.noMakeUp");
        assertThatThrownBy(() -> service.propose(TypedId.nextValue(), who, missed, fits))
                .isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThatThrownBy(() -> service.propose(TypedId.nextValue(), who, missed, fits))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.options(who, missed)).isInstanceOf(NotAvailable.class);
    }

    private List<SessionId> offered() {
        return service.options(who, missed).stream().map(MakeUpOption::session).toList();
    }

    private int guests() {
        return program.count(
                "schedule_expected where session_id = ? and patient_id = ? and makeup_for = ?",
                fits.value(),
                who.value(),
                missed.value());
    }

    private void patient() {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, WHO);
    }

    private void office() {
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
    }
}
