package app.steadier.notes;

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
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.schedule.AttendanceMark;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.AttendanceSheet;
import app.steadier.schedule.AttendanceStatus;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Attendance of someone whose note of the session is signed. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("B02")
class AttendanceCorrectionTest {

    private static final String WHY = "Came at half past seven, the door list shows it.";

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private NoteRecordService records;

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

    private SessionId session = SessionId.next();
    private PatientId patient = PatientId.next();
    private NoteId note = NoteId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    /** The last evening group with someone present, whose note is signed. */
    @BeforeEach
    void sign() {
        clock.set(ProgramA.NOW);
        note = NoteId.next();
        SystemAccess.run("test", () -> {
            session = new SessionId(Objects.requireNonNull(jdbc.queryForObject(
                    "select s.id from care_session s join care_group g on g.id = s.group_id"
                            + " where g.external_id = 'GRP-ES' and s.start_date = '2026-11-19' and s.status = 'HELD'",
                    UUID.class)));
            patient = new PatientId(Objects.requireNonNull(jdbc.queryForObject(
                    "select patient_id from attendance where session_id = ? and status = 'PRESENT'"
                            + " and participation is not null and patient_id not in (select patient_id from progress_note)"
                            + " order by patient_id limit 1",
                    UUID.class,
                    session.value())));
            jdbc.update(
                    "insert into progress_note (id, created_at, kind, session_id, patient_id, episode_id, author_id, day, response,"
                            + " state, saved_at, last_save, signed_at, signed_by, signed_hash) select ?, s.starts_at, 'GROUP', s.id,"
                            + " a.patient_id, a.episode_id, s.facilitator_id, s.start_date, 'Planned the evening out loud.', 'SIGNED',"
                            + " s.starts_at, ?, s.starts_at, s.facilitator_id, repeat('0', 64) from care_session s join attendance a"
                            + " on a.session_id = s.id where s.id = ? and a.patient_id = ?",
                    note.value(),
                    TypedId.nextValue(),
                    session.value(),
                    patient.value());
        });
        as(Role.THERAPIST, "T-04");
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void aTapIsRefusedAndACorrectionNeedsAReason() {
        AttendanceSheet.Row before = row();
        assertThat(before.signed()).isTrue();
        AttendanceMark absent = AttendanceMark.of(AttendanceStatus.ABSENT);
        assertThatThrownBy(() -> attendance.mark(TypedId.nextValue(), session, patient, absent))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("therapist.problem.signed"));
        assertThatThrownBy(() -> attendance.correct(TypedId.nextValue(), session, patient, absent, "because"))
                .isInstanceOf(UserProblem.class);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void aCorrectionStaysVisibleAndStandsUnderTheNote() {
        AttendanceSheet.Row before = row();
        AttendanceMark late = new AttendanceMark(
                AttendanceStatus.LATE,
                attendance.sheet(session).start().toLocalTime().plusMinutes(20),
                null,
                before.participation(),
                null);
        UUID tap = TypedId.nextValue();
        attendance.correct(tap, session, patient, late, WHY);
        attendance.correct(tap, session, patient, late, WHY);
        AttendanceSheet.Row after = row();
        assertThat(after.status()).isEqualTo(AttendanceStatus.LATE);
        assertThat(after.minutes()).isEqualTo(before.minutes() - 20);
        assertThat(after.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.reason()).isEqualTo(WHY);
            assertThat(correction.before()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(correction.by()).isNotBlank();
        });
        assertThat(records.note(note).addenda())
                .singleElement()
                .satisfies(addendum -> assertThat(addendum.text())
                        .contains("present, " + before.minutes() + " minutes", "now late", WHY));
    }

    @Test
    void aTapOfAllAndItsUndoPassTheSignedOver() {
        AttendanceSheet.Row before = row();
        UUID tap = TypedId.nextValue();
        attendance.allPresent(tap, session);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void whoNeitherLeadsNorCaresIsRefused() {
        as(Role.THERAPIST, "T-03");
        assertThatThrownBy(() -> attendance.correct(
                        TypedId.nextValue(), session, patient, AttendanceMark.of(AttendanceStatus.ABSENT), WHY))
                .isInstanceOf(NotAvailable.class);
    }

    private void as(Role role, String person) {
        TestSignIn.as(accounts, jdbc, role, person);
    }

    private AttendanceSheet.Row row() {
        return attendance.sheet(session).rows().stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .orElseThrow();
    }
}
