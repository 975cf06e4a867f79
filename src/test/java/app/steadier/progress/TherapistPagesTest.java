package app.steadier.progress;

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
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.progress.TherapistToday.DaySession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A therapist's pages, on the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("S33")
class TherapistPagesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    @Autowired
    private GroupPagesService groups;

    @Autowired
    private TherapistDayService days;

    @Autowired
    private TherapistPatientsService patients;

    @Autowired
    private PatientOverviewService overviews;

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
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void signIn() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B01")
    void aRosterIsThatOfItsDay() {
        GroupId group = group("GRP-ES");
        for (LocalDate day : List.of(LocalDate.of(2026, 10, 5), THURSDAY, LocalDate.of(2026, 9, 14))) {
            List<UUID> expected = ids(
                    "select patient_id from group_membership where group_id = ? and from_date <= ?"
                            + " and coalesce(to_date, '9999-12-31') >= ?",
                    group.value(),
                    day,
                    day);
            GroupPage page = groups.page(group, day);
            assertThat(page.members().stream().map(member -> member.patient().value()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.group().members()).isEqualTo(expected.size());
            assertThat(page.members()).allMatch(member -> !member.since().isAfter(day));
            assertThat(page.members().stream().map(GroupPage.Member::name))
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        }
        assertThat(groups.page(group, THURSDAY).columns()).hasSize(6).endsWith(THURSDAY);
    }

    @Test
    @Capability("B01")
    void onlyWhoLeadsAGroupSeesItsMembers() {
        List<GroupLine> all = groups.groups();
        assertThat(all.stream().filter(GroupLine::mine).map(GroupLine::name))
                .containsExactly("Evening skills", "Relapse prevention");
        assertThat(all).hasSize(6);
        assertThatThrownBy(() -> groups.page(group("GRP-DP"), THURSDAY)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> groups.page(GroupId.next(), THURSDAY)).isInstanceOf(NotAvailable.class);
    }

    @Test
    void theDayHasTheSessionsOneLeads() {
        clock.set(THURSDAY.atTime(LocalTime.of(22, 0)).atZone(ProgramA.ZONE).toInstant());
        TherapistToday today = days.today();
        assertThat(today.sessions().stream().filter(DaySession::group).map(DaySession::title))
                .contains("Evening skills");
        assertThat(today.sessions()).allMatch(session -> session.came() <= session.expected());
        Set<UUID> mine = new HashSet<>(careOf("T-04"));
        assertThat(today.silent())
                .allMatch(person -> mine.contains(person.patient().value()));
    }

    @Test
    @Capability("S33")
    void theNextGroupSaysWhatChangedSinceTheOneBefore() {
        clock.set(THURSDAY.atTime(LocalTime.of(18, 0)).atZone(ProgramA.ZONE).toInstant());
        NextGroup next = Objects.requireNonNull(days.today().next());
        assertThat(next.start().toLocalDate()).isEqualTo(THURSDAY);
        LocalDate since = Objects.requireNonNull(next.since());
        assertThat(since).isBefore(THURSDAY);
        List<UUID> members = ids(
                "select patient_id from schedule_session_patient where session_id = ? and makeup_for is null",
                next.session().value());
        assertThat(next.members().stream().map(member -> member.patient().value()))
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(next.members()).anyMatch(member -> member.hardest() != null && member.checkIns() > 0);
        NextGroup.Member someone = next.members().stream()
                .filter(member -> member.hardest() != null)
                .findFirst()
                .orElseThrow();
        assertThat(ids(
                        "select c.id from check_in c where c.patient_id = ? and c.day = ? and greatest(coalesce(10 - c.mood, 0),"
                                + " coalesce(c.anxiety, 0), coalesce(c.craving, 0)) = ?",
                        someone.patient().value(),
                        Objects.requireNonNull(someone.hardestDay()),
                        Objects.requireNonNull(someone.hardest())))
                .hasSize(1);
        assertThat(ids(
                        "select c.id from check_in c where c.patient_id = ? and c.day between ? and ?",
                        someone.patient().value(),
                        since,
                        THURSDAY))
                .hasSize(someone.checkIns());
    }

    @Test
    @Capability("S33")
    void theDaySheetNamesEveryoneExpected() {
        DaySheet sheet = days.sheet(THURSDAY);
        assertThat(sheet.sessions()).extracting(DaySheet.Session::title).contains("Evening skills");
        assertThat(sheet.sessions()).isSortedAccordingTo(java.util.Comparator.comparing(DaySheet.Session::start));
        assertThat(sheet.sessions()).allMatch(session -> !session.people().isEmpty());
        assertThat(days.sheet(LocalDate.of(2020, 1, 6)).sessions()).isEmpty();
    }

    @Test
    void theListHoldsTheCareTeamsPeopleAndGroupMembersPageByPage() {
        Set<UUID> mine = new HashSet<>(careOf("T-04"));
        TherapistPatientsService.Slice slice = patients.list("", null);
        List<PatientLine> all = slice.people();
        assertThat(all).isNotEmpty();
        assertThat(all)
                .allMatch(line ->
                        (line.care() != null) == mine.contains(line.patient().value()));
        assertThat(all).anyMatch(line -> line.care() == null);
        assertThat(patients.list("", all.getFirst()).people().getFirst()).isEqualTo(all.get(1));
        PatientLine own =
                all.stream().filter(line -> line.care() != null).findFirst().orElseThrow();
        PatientLine.Care care = own.care();
        assertThat(care).isNotNull();
        assertThat(patients.list(record(care), null).people()).containsExactly(own);
        assertThat(patients.list("%", null).people()).isEmpty();
        PatientLine other =
                all.stream().filter(line -> line.care() == null).findFirst().orElseThrow();
        assertThat(patients.list(externalId(other.patient()), null).people()).isEmpty();
    }

    @Test
    void anOverviewShowsTheNumbersOfTheCalculators() {
        PatientId own = patients.list("", null).people().stream()
                .filter(line -> line.care() != null && line.care().discharge() == null)
                .map(PatientLine::patient)
                .findFirst()
                .orElseThrow();
        PatientOverview overview = overviews.overview(own);
        assertThat(overview.days()).hasSize(PatientOverviewService.DAYS);
        assertThat(overview.asOf()).isEqualTo(ProgramA.DAY);
        int attended = overview.weeks().stream()
                .mapToInt(week -> week.attendance().minutes().attended())
                .sum();
        assertThat(overview.attendance().minutes().attended())
                .isEqualTo(attended)
                .isPositive();
        assertThat(overview.team()).anyMatch(member -> "Ciarán O'Dowd".equals(member.name()));
    }

    @Test
    void aMemberOfOnesGroupIsNotAPatientOfOnesCareTeam() {
        PatientId other = patients.list("", null).people().stream()
                .filter(line -> line.care() == null)
                .map(PatientLine::patient)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> overviews.overview(other)).isInstanceOf(NotAvailable.class);
    }

    private static String record(PatientLine.@Nullable Care care) {
        return care == null ? "" : care.externalId();
    }

    private GroupId group(String externalId) {
        return new GroupId(ids("select id from care_group where external_id = ?", externalId)
                .getFirst());
    }

    private String externalId(PatientId patient) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select external_id from patient where id = ?", String.class, patient.value())
                        .getFirst());
    }

    private List<UUID> careOf(String staff) {
        return ids(
                "select t.patient_id from care_team_member t join staff_member s on s.id = t.staff_id"
                        + " where s.external_id = ? and t.from_date <= ? and coalesce(t.to_date, '9999-12-31') >= ?",
                staff,
                ProgramA.DAY,
                ProgramA.DAY);
    }

    private List<UUID> ids(String sql, Object... values) {
        return SystemAccess.call("test", () -> jdbc.queryForList(sql, UUID.class, values));
    }
}
