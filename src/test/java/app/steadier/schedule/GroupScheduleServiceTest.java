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
import app.steadier.schedule.GroupTimetable.Part;
import app.steadier.settings.Holiday;
import app.steadier.settings.HolidayService;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

/** Patterns, planning and who leads, on groups of the test's own that meet before the day begins. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupScheduleServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    @Autowired
    private GroupScheduleService service;

    @Autowired
    private SessionService sessions;

    @Autowired
    private MembershipService members;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private HolidayService holidays;

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
    private final List<GroupId> groups = new ArrayList<>();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        program = new TestProgram(jdbc);
    }

    @BeforeEach
    void coordinator() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
    }

    @AfterEach
    void out() {
        TestSignIn.out();
        SystemAccess.run("test", () -> {
            jdbc.update("delete from program_holiday");
            for (GroupId group : groups) {
                jdbc.update(
                        "update care_session set status = 'CANCELLED', cancel_reason = 'Test over' where group_id = ?",
                        group.value());
            }
        });
        groups.clear();
    }

    @Test
    @Capability("S09")
    void wallClockTimesStayAcrossClockChanges() {
        clock.set(LocalDateTime.of(2026, 10, 20, 12, 0).atZone(ProgramA.ZONE).toInstant());
        GroupId autumn = group(
                "T-01",
                pattern(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), SIX, SEVEN, null),
                LocalDate.of(2026, 10, 20));
        PlanResult made = service.plan(autumn, LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 2));
        assertThat(made.made()).hasSize(4);
        assertThat(made.made())
                .extracting(program::start)
                .containsExactly(
                        LocalDate.of(2026, 10, 25).atTime(SIX),
                        LocalDate.of(2026, 10, 26).atTime(SIX),
                        LocalDate.of(2026, 11, 1).atTime(SIX),
                        LocalDate.of(2026, 11, 2).atTime(SIX));
        assertThat(hoursBetween(made.made().get(0), made.made().get(2))).isEqualTo(7 * 24 + 1);
        GroupId spring = group("T-02", pattern(Set.of(DayOfWeek.SUNDAY), SIX, SEVEN, null), LocalDate.of(2027, 3, 1));
        made = service.plan(spring, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31));
        assertThat(made.made())
                .extracting(program::start)
                .containsExactly(
                        LocalDate.of(2027, 3, 7).atTime(SIX),
                        LocalDate.of(2027, 3, 14).atTime(SIX),
                        LocalDate.of(2027, 3, 21).atTime(SIX),
                        LocalDate.of(2027, 3, 28).atTime(SIX));
        assertThat(hoursBetween(made.made().get(0), made.made().get(1))).isEqualTo(7 * 24 - 1);
    }

    @Test
    void aTimeThatTheClockJumpsOverMovesOnAndOneThatComesTwiceIsTheFirst() {
        GroupId night = group(
                "T-03",
                pattern(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30), LocalTime.of(3, 30), null),
                LocalDate.of(2027, 3, 8));
        PlanResult jumped = service.plan(night, LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 14));
        assertThat(jumped.made()).extracting(program::start).containsExactly(LocalDateTime.of(2027, 3, 14, 3, 30));
        assertThat(minutes(jumped.made().getFirst())).isEqualTo(60);
        clock.set(LocalDateTime.of(2027, 10, 1, 12, 0).atZone(ProgramA.ZONE).toInstant());
        service.meets(
                night,
                version(night),
                pattern(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 30), LocalTime.of(3, 30), LocalDate.of(2027, 10, 2)),
                TestProgram.REASON);
        PlanResult twice = service.plan(night, LocalDate.of(2027, 11, 7), LocalDate.of(2027, 11, 7));
        assertThat(twice.made()).extracting(program::start).containsExactly(LocalDateTime.of(2027, 11, 7, 1, 30));
        assertThat(minutes(twice.made().getFirst())).isEqualTo(180);
    }

    @Test
    @Capability("S09")
    void planningTwiceIsPlanningOnceAlsoAfterOneOffChanges() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), SIX, SEVEN, null), MONDAY);
        List<SessionId> made = service.plan(group, MONDAY, MONDAY.plusDays(13)).made();
        assertThat(made).hasSize(4);
        sessions.move(
                made.get(0),
                0,
                MONDAY.plusDays(1).atTime(5, 0),
                MONDAY.plusDays(1).atTime(6, 0),
                null,
                null);
        sessions.cancel(made.get(1), TestProgram.REASON);
        assertThat(service.plan(group, MONDAY, MONDAY.plusDays(13)).made()).isEmpty();
        assertThat(program.sessions(group)).containsExactlyElementsOf(made);
        assertThat(program.start(made.get(0))).isEqualTo(MONDAY.plusDays(1).atTime(5, 0));
        assertThat(service.sessions(group, MONDAY, MONDAY.plusDays(13)))
                .extracting(TimetableEntry::state)
                .containsExactly("SCHEDULED", "CANCELLED", "SCHEDULED", "SCHEDULED");
    }

    @Test
    void aPatternEveryOtherWeekCountsWeeksFromItsFirst() {
        WeeklyPattern pattern = new WeeklyPattern(
                Set.of(DayOfWeek.TUESDAY),
                2,
                SIX,
                SEVEN,
                null,
                "https://video.example.org/room",
                MONDAY.plusDays(2),
                null);
        GroupId group = group("T-01", pattern, MONDAY.plusDays(2));
        assertThat(service.plan(group, MONDAY, MONDAY.plusDays(41)).made())
                .extracting(program::start)
                .containsExactly(
                        MONDAY.plusDays(15).atTime(SIX), MONDAY.plusDays(29).atTime(SIX));
        assertThat(service.timetable(group).patterns()).containsExactly(pattern);
    }

    @Test
    void closedDaysHaveNoSession() {
        holidays.add(new Holiday(TypedId.nextValue(), MONDAY, "Founders Day", null), TestProgram.REASON);
        holidays.add(new Holiday(TypedId.nextValue(), MONDAY.plusDays(7), "Storm", "evening"), TestProgram.REASON);
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        PlanResult result = service.plan(group, MONDAY, MONDAY.plusDays(13));
        assertThat(result.closed()).containsExactly(new PlanResult.Closed(MONDAY, "Founders Day", null));
        assertThat(result.made())
                .extracting(program::start)
                .containsExactly(MONDAY.plusDays(7).atTime(SIX));
        holidays.add(new Holiday(TypedId.nextValue(), MONDAY.plusDays(7), "Move of house", "day"), TestProgram.REASON);
        assertThat(service.plan(group, MONDAY, MONDAY.plusDays(13)).closed())
                .contains(new PlanResult.Closed(
                        MONDAY.plusDays(7), "Move of house", result.made().getFirst()));
        UUID founders =
                holidays.holidays(MONDAY, MONDAY.plusDays(13)).getFirst().id();
        assertThat(TestProgram.problem(() -> sessions.move(
                        result.made().getFirst(), 0, MONDAY.atTime(SIX), MONDAY.atTime(SEVEN), null, null)))
                .isEqualTo("schedule.problem.closed");
        holidays.remove(founders, TestProgram.REASON);
        assertThat(service.plan(group, MONDAY, MONDAY).made()).hasSize(1);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-01");
        assertThatThrownBy(() -> holidays.holidays(MONDAY, MONDAY)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> holidays.remove(founders, TestProgram.REASON)).isInstanceOf(NotAvailable.class);
    }

    @Test
    @Capability("S11")
    void topicsComeInTheOrderOfThePlan() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        List<PlannedTopic> plan = List.of(
                new PlannedTopic("Paced breathing", TopicTheme.COPING_SKILLS),
                new PlannedTopic("Naming feelings", TopicTheme.EMOTIONAL_REGULATION),
                new PlannedTopic("Cues and cravings", TopicTheme.SUBSTANCE_USE_PATTERNS),
                new PlannedTopic("Rent and bills", TopicTheme.REAL_LIFE_STRESSORS),
                new PlannedTopic("The garden", TopicTheme.OWN));
        service.teaches(group, version(group), plan);
        List<SessionId> made = service.plan(group, MONDAY, MONDAY.plusDays(13)).made();
        sessions.cancel(made.get(1), TestProgram.REASON);
        service.plan(group, MONDAY, MONDAY.plusDays(48));
        assertThat(service.sessions(group, MONDAY, MONDAY.plusDays(48)))
                .extracting(TimetableEntry::topic)
                .containsExactly(
                        "Paced breathing",
                        "Naming feelings",
                        "Naming feelings",
                        "Cues and cravings",
                        "Rent and bills",
                        "The garden",
                        "Paced breathing");
        assertThat(service.sessions(group, MONDAY, MONDAY).getFirst().theme()).isEqualTo(TopicTheme.COPING_SKILLS);
        assertThat(TestProgram.problem(() -> service.teaches(group, version(group), List.of(plan.get(0), plan.get(0)))))
                .isEqualTo("schedule.problem.topics");
    }

    @Test
    void whatStandsInTheWayIsNamedAndTheRestIsMade() {
        GroupId first = group("T-01", place("Blue room"), MONDAY);
        List<SessionId> made = service.plan(first, MONDAY, MONDAY.plusDays(20)).made();
        GroupId sameLeader = group(
                "T-01", pattern(Set.of(DayOfWeek.MONDAY), LocalTime.of(6, 30), LocalTime.of(7, 30), null), MONDAY);
        GroupId sameRoom = group("T-02", place("blue ROOM"), MONDAY);
        GroupId sameMember = group("T-03", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        PatientId someone = program.patient(MONDAY.minusDays(30));
        members.join(TypedId.nextValue(), first, someone, MONDAY, MONDAY.plusDays(6));
        members.join(TypedId.nextValue(), sameMember, someone, MONDAY, null);
        sessions.cancel(made.get(2), TestProgram.REASON);
        assertThat(refused(sameLeader)).containsExactly(Clash.Why.FACILITATOR, Clash.Why.FACILITATOR);
        assertThat(refused(sameRoom)).containsExactly(Clash.Why.ROOM, Clash.Why.ROOM);
        assertThat(refused(sameMember)).containsExactly(Clash.Why.PATIENT);
        Clash clash =
                service.plan(sameLeader, MONDAY, MONDAY).refused().getFirst().clash();
        assertThat(clash.session()).isEqualTo(made.getFirst());
        assertThat(clash.problem().arguments())
                .containsExactly(
                        "FACILITATOR", "GROUP", service.timetable(first).name(), MONDAY, SIX, SEVEN);
        assertThat(program.sessions(sameRoom)).hasSize(1);
    }

    @Test
    @Capability("S09")
    void aSubstituteSeesExactlyTheSessionsOfTheirDays() {
        GroupId group = group("T-02", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        PatientId someone = program.patient(MONDAY.minusDays(30));
        members.join(TypedId.nextValue(), group, someone, MONDAY, null);
        List<SessionId> made =
                new ArrayList<>(service.plan(group, MONDAY, MONDAY.plusDays(13)).made());
        UUID id = TypedId.nextValue();
        service.substitute(id, group, program.staff("T-05"), MONDAY.plusDays(7), MONDAY.plusDays(20));
        service.substitute(id, group, program.staff("T-05"), MONDAY.plusDays(7), MONDAY.plusDays(20));
        made.addAll(service.plan(group, MONDAY, MONDAY.plusDays(27)).made());
        assertThat(TestProgram.problem(() -> service.substitute(
                        TypedId.nextValue(), group, program.staff("T-03"), MONDAY, MONDAY.plusDays(7))))
                .isEqualTo("schedule.problem.standsIn");
        assertThat(service.sessions(group, MONDAY, MONDAY.plusDays(27)))
                .extracting(TimetableEntry::standsIn)
                .containsExactly(false, true, true, false);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThat(attendance.sheet(made.get(1)).rows()).hasSize(1);
        assertThat(attendance.sheet(made.get(2)).rows()).hasSize(1);
        assertThatThrownBy(() -> attendance.sheet(made.get(0))).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> attendance.sheet(made.get(3))).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> members.roster(group, MONDAY)).isInstanceOf(NotAvailable.class);
        assertThat(sessions.calendar(MONDAY, MONDAY.plusDays(27)))
                .filteredOn(one -> group.equals(one.group()))
                .extracting(TimetableEntry::session)
                .containsExactly(made.get(1), made.get(2));
        assertThatThrownBy(() -> service.endSubstitute(id, MONDAY)).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        service.endSubstitute(id, MONDAY.plusDays(13));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThat(attendance.sheet(made.get(1)).rows()).hasSize(1);
        assertThatThrownBy(() -> attendance.sheet(made.get(2))).isInstanceOf(NotAvailable.class);
    }

    @Test
    void aCoFacilitatorLeadsTheSessionsTooAndWhoLeadsElsewhereIsRefused() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        GroupId other = group("T-02", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        SessionId session = service.plan(group, MONDAY, MONDAY).made().getFirst();
        service.plan(other, MONDAY, MONDAY);
        assertThat(TestProgram.problem(() ->
                        service.leads(group, version(group), program.staff("T-02"), Part.CO_FACILITATOR, MONDAY, null)))
                .isEqualTo("schedule.problem.clash");
        assertThat(service.timetable(group).leaders()).hasSize(1);
        assertThat(TestProgram.problem(() ->
                        service.leads(group, version(group), program.staff("T-01"), Part.CO_FACILITATOR, MONDAY, null)))
                .isEqualTo("schedule.problem.samePerson");
        assertThat(TestProgram.problem(() -> service.leads(
                        group, version(group), program.staff("ADM-1"), Part.CO_FACILITATOR, MONDAY, null)))
                .isEqualTo("schedule.problem.staff");
        service.leads(group, version(group), program.staff("T-05"), Part.CO_FACILITATOR, MONDAY, null);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThat(attendance.sheet(session).group()).isEqualTo(group);
    }

    @Test
    void whoLeadsNoMoreIsOutOfTheSessionsToCome() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        service.leads(group, version(group), program.staff("T-05"), Part.CO_FACILITATOR, MONDAY, null);
        List<SessionId> made = service.plan(group, MONDAY, MONDAY.plusDays(13)).made();
        service.leadsNoMore(group, version(group), program.staff("T-05"), Part.CO_FACILITATOR, MONDAY);
        assertThat(service.sessions(group, MONDAY, MONDAY.plusDays(13)))
                .extracting(TimetableEntry::coFacilitator)
                .containsExactly("June Park", null);
        assertThat(TestProgram.arguments(() ->
                        service.leadsNoMore(group, version(group), program.staff("T-01"), Part.FACILITATOR, MONDAY)))
                .containsExactly(MONDAY.plusDays(7));
        service.leads(group, version(group), program.staff("T-03"), Part.FACILITATOR, MONDAY.plusDays(7), null);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-03");
        assertThat(attendance.sheet(made.get(1)).group()).isEqualTo(group);
        assertThatThrownBy(() -> attendance.sheet(made.get(0))).isInstanceOf(NotAvailable.class);
    }

    @Test
    void aGroupThatEndsCallsItsSessionsOffAndLetsItsMembersGo() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
        PatientId someone = program.patient(MONDAY.minusDays(30));
        PatientId later = program.patient(MONDAY.minusDays(30));
        members.join(TypedId.nextValue(), group, someone, MONDAY, null);
        members.join(TypedId.nextValue(), group, later, MONDAY.plusDays(8), null);
        service.plan(group, MONDAY, MONDAY.plusDays(20));
        service.end(group, version(group), MONDAY.plusDays(7), TestProgram.REASON);
        assertThat(service.sessions(group, MONDAY, MONDAY.plusDays(20)))
                .extracting(TimetableEntry::state)
                .containsExactly("SCHEDULED", "SCHEDULED", "CANCELLED");
        assertThat(members.history(group)).extracting(Membership::to).containsExactly(MONDAY.plusDays(7));
        assertThat(members.changes(later)).hasSize(2);
        assertThat(service.plan(group, MONDAY, MONDAY.plusDays(40)).made()).isEmpty();
        assertThat(program.count("session_notice where patient_id in (?, ?)", someone.value(), later.value()))
                .isEqualTo(2);
        assertThat(TestProgram.problem(
                        () -> service.end(group, version(group), MONDAY.minusDays(1), TestProgram.REASON)))
                .isEqualTo("schedule.problem.daysOrder");
    }

    @Test
    void sessionsToComeFollowANewPattern() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), SIX, SEVEN, null), MONDAY);
        PatientId someone = program.patient(MONDAY.minusDays(30));
        members.join(TypedId.nextValue(), group, someone, MONDAY, null);
        List<SessionId> made = service.plan(group, MONDAY, MONDAY.plusDays(20)).made();
        int before = version(group);
        service.meets(
                group,
                before,
                new WeeklyPattern(
                        Set.of(DayOfWeek.MONDAY),
                        1,
                        LocalTime.of(5, 0),
                        SEVEN,
                        null,
                        null,
                        MONDAY.plusDays(7),
                        MONDAY.plusDays(13)),
                TestProgram.REASON);
        assertThat(TestProgram.problem(() -> service.meets(
                        group, before, service.timetable(group).patterns().getFirst(), TestProgram.REASON)))
                .isEqualTo("schedule.problem.changedSince");
        assertThat(service.sessions(group, MONDAY, MONDAY.plusDays(20)))
                .extracting(TimetableEntry::session, TimetableEntry::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(made.get(0), "SCHEDULED"),
                        org.assertj.core.groups.Tuple.tuple(made.get(1), "SCHEDULED"),
                        org.assertj.core.groups.Tuple.tuple(made.get(2), "SCHEDULED"),
                        org.assertj.core.groups.Tuple.tuple(made.get(3), "CANCELLED"),
                        org.assertj.core.groups.Tuple.tuple(made.get(4), "SCHEDULED"),
                        org.assertj.core.groups.Tuple.tuple(made.get(5), "SCHEDULED"));
        assertThat(program.start(made.get(2))).isEqualTo(MONDAY.plusDays(7).atTime(5, 0));
        assertThat(program.start(made.get(4))).isEqualTo(MONDAY.plusDays(14).atTime(SIX));
        assertThat(service.timetable(group).patterns()).hasSize(3);
        assertThat(program.count("session_notice where patient_id = ?", someone.value()))
                .isEqualTo(2);
        assertThat(service.plan(group, MONDAY, MONDAY.plusDays(20)).made()).isEmpty();
    }

    @Test
    @Capability("S10")
    void aGroupHasTwoToTwelvePlacesOrWhatTheProgramSets() {
        NewGroup wanted = new NewGroup(
                "Morning walk",
                NewGroup.Kind.OTHER,
                "day",
                13,
                program.staff("T-01"),
                pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, MONDAY));
        assertThat(TestProgram.arguments(() -> service.create(GroupId.next(), wanted)))
                .containsExactly(2, 12);
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into program_rule (rule, effective_from, value) values ('GROUP_CAPACITY_MAX', '2027-01-01', 6)"));
        try {
            GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), MONDAY);
            assertThat(TestProgram.arguments(() -> service.create(GroupId.next(), wanted)))
                    .containsExactly(2, 6);
            members.join(TypedId.nextValue(), group, program.patient(MONDAY), MONDAY, null);
            members.join(TypedId.nextValue(), group, program.patient(MONDAY), MONDAY, null);
            members.join(TypedId.nextValue(), group, program.patient(MONDAY), MONDAY, null);
            assertThat(TestProgram.arguments(() -> service.describe(group, version(group), "Fewer", 2)))
                    .containsExactly(2, MONDAY);
            service.describe(group, version(group), "Three", 3);
            assertThat(service.timetable(group).name()).isEqualTo("Three");
        } finally {
            SystemAccess.run("test", () -> jdbc.update("delete from program_rule"));
        }
    }

    @Test
    void onlyTheOfficeChangesTheTimetableAndWhoLeadsTheTopics() {
        GroupId group = group("T-01", pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, null), ProgramA.DAY);
        int version = version(group);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-01");
        assertThatThrownBy(() -> service.describe(group, version, "Mine", 4)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.meets(
                        group, version, pattern(Set.of(DayOfWeek.MONDAY), SIX, SEVEN, MONDAY), TestProgram.REASON))
                .isInstanceOf(NotAvailable.class);
        service.teaches(group, version, List.of(new PlannedTopic("Wise mind", TopicTheme.EMOTIONAL_REGULATION)));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThatThrownBy(() -> service.teaches(group, version + 1, List.of())).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.plan(group, MONDAY, MONDAY)).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
        assertThatThrownBy(() -> service.timetable(group)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.sessions(group, MONDAY, MONDAY)).isInstanceOf(NotAvailable.class);
    }

    private GroupId group(String facilitator, WeeklyPattern pattern, LocalDate from) {
        GroupId group = GroupId.next();
        NewGroup one = new NewGroup(
                "Early " + groups.size(),
                NewGroup.Kind.SKILLS,
                "day",
                6,
                program.staff(facilitator),
                new WeeklyPattern(
                        pattern.days(),
                        pattern.everyWeeks(),
                        pattern.start(),
                        pattern.end(),
                        pattern.room(),
                        pattern.videoLink(),
                        from,
                        null));
        service.create(group, one);
        service.create(group, one);
        groups.add(group);
        return group;
    }

    private static WeeklyPattern pattern(
            Set<DayOfWeek> days, LocalTime start, LocalTime end, @Nullable LocalDate from) {
        return new WeeklyPattern(days, 1, start, end, null, null, from == null ? MONDAY : from, null);
    }

    private static WeeklyPattern place(String room) {
        return new WeeklyPattern(Set.of(DayOfWeek.MONDAY), 1, SIX, SEVEN, room, null, MONDAY, null);
    }

    private List<Clash.Why> refused(GroupId group) {
        return service.plan(group, MONDAY, MONDAY.plusDays(20)).refused().stream()
                .map(one -> one.clash().why())
                .toList();
    }

    private int version(GroupId group) {
        return service.timetable(group).version();
    }

    private long hoursBetween(SessionId one, SessionId other) {
        return Duration.between(
                        program.start(one).atZone(ProgramA.ZONE),
                        program.start(other).atZone(ProgramA.ZONE))
                .toHours();
    }

    private int minutes(SessionId session) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                                "select timestampdiff(minute, starts_at, ends_at) from care_session where id = ?",
                                Integer.class,
                                session.value())
                        .getFirst());
    }
}
