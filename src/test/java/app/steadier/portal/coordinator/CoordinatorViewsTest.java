package app.steadier.portal.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.Membership;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import app.steadier.schedule.WaitingListService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The coordinator plans: the week, sessions, groups, rosters, hours, make-ups, closed days. Friday evening of the program. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoordinatorViewsTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String REASON = "The room is painted on that day";

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
    private GroupScheduleService groups;

    @Autowired
    private MembershipService members;

    @Autowired
    private WaitingListService waiting;

    /** Each test begins with the program as it was. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        super.initVaadinEnvironment();
    }

    @AfterAll
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("S09")
    void theWeekShowsItsSessionsAndNarrowsToAGroup() {
        String evening = id("care_group", "GRP-ES").toString();
        open(CoordinatorLinks.week(MONDAY));
        assertThat(heading()).isEqualTo("November 23 to 27");
        assertThat(text()).contains("Evening skills", "Day process", "Mon, Nov 23", "Add session");
        assertThat(text()).doesNotContain("Show all");
        choose("Group", evening);
        assertThat(text()).contains("Evening skills", "Show all");
        assertThat($(WeekList.class).single().getElement().getTextRecursively()).doesNotContain("Day process");
    }

    @Test
    @Capability("S09")
    void aSessionIsMovedAndMovedBack() {
        SessionId session = evening();
        navigate(CoordinatorLinks.session(session), SessionView.class);
        assertThat(heading()).isEqualTo("Evening skills");
        set("Start", "20:00");
        set("End", "21:30");
        set("Room (optional)", "Room 4");
        click("Move session");
        assertThat(entry(session).start()).isEqualTo(MONDAY.atTime(20, 0));
        assertThat(entry(session).room()).isEqualTo("Room 4");
        click("Undo");
        assertThat(entry(session).start()).isEqualTo(MONDAY.atTime(19, 15));
        assertThat(entry(session).room()).isNull();
    }

    @Test
    @Capability("S09")
    void aSessionIsCalledOffWithAReasonAndPutBack() {
        SessionId session = evening();
        navigate(CoordinatorLinks.session(session), SessionView.class);
        set("Reason", "too short");
        click("Call session off");
        assertThat(entry(session).state()).isEqualTo("SCHEDULED");
        assertThat(text()).contains("at least 15 characters");
        assertThat(field("Reason").value()).isEqualTo("too short");
        set("Reason", REASON);
        click("Call session off");
        assertThat(entry(session).state()).isEqualTo("CANCELLED");
        assertThat(text()).contains("Reason: " + REASON);
        click("Put session back");
        assertThat(entry(session).state()).isEqualTo("SCHEDULED");
    }

    @Test
    @Capability("S09")
    void someoneStandsInForADay() {
        SessionId session = evening();
        navigate(CoordinatorLinks.session(session), SessionView.class);
        choose("Who stands in", id("staff_member", "T-05").toString());
        click("Set for this day");
        assertThat(text()).contains("June Park stands in");
        click("Undo");
        assertThat(text()).contains("Ciarán O'Dowd").doesNotContain("June Park stands in");
    }

    @Test
    @Capability("S09")
    void aClashNamesTheSessionAndKeepsWhatWasTyped() {
        open(CoordinatorLinks.book(MONDAY));
        click("Book session");
        assertThat(text()).contains("Fill this in or choose one.");
        choose("Person", member().toString());
        choose("Kind", "FAMILY");
        choose("Who leads", id("staff_member", "T-01").toString());
        set("Start", "19:30");
        click("Book session");
        assertThat(text())
                .contains("Someone expected is already in “Evening skills” on November 23, 7:15 PM to 9:00 PM");
        assertThat(field("Start").value()).isEqualTo("19:30");
        set("Start", "11:00");
        click("Book session");
        assertThat(heading()).startsWith("Family session: ");
    }

    @Test
    @Capability("S10")
    void aMemberIsMovedBetweenGroupsFromADay() {
        GroupId from = group("GRP-ES");
        Membership member = members.roster(from, MONDAY).getFirst();
        open(CoordinatorLinks.roster(from, MONDAY));
        assertThat(text()).contains("Members on Nov 23, 2026", member.name());
        clickLabelled("Move or end: " + member.name());
        choose("New group", id("care_group", "GRP-SW").toString());
        set("Reason", REASON);
        click("Move member");
        assertThat(members.roster(from, MONDAY)).extracting(Membership::patient).doesNotContain(member.patient());
        assertThat(members.roster(group("GRP-SW"), MONDAY))
                .extracting(Membership::patient)
                .contains(member.patient());
        click("Undo");
        assertThat(members.roster(from, MONDAY)).extracting(Membership::patient).contains(member.patient());
        navigate(CoordinatorLinks.person(member.patient()), PersonView.class);
        assertThat(text()).contains("Every change", REASON, "Rosa Delgado");
        navigate(CoordinatorLinks.history(from), HistoryView.class);
        assertThat(text()).contains("past, present and planned", member.name());
    }

    @Test
    @Capability("S10")
    void aMembershipEndsAndSomeoneJoins() {
        GroupId group = group("GRP-SW");
        open(CoordinatorLinks.roster(group, MONDAY));
        PatientId newcomer = PatientId.parse(fields("Person").getFirst().options().keySet().stream()
                .filter(key -> !key.isEmpty()
                        && members.roster(group, MONDAY).stream()
                                .noneMatch(one -> one.patient().toString().equals(key)))
                .sorted()
                .findFirst()
                .orElseThrow());
        int before = members.roster(group, MONDAY).size();
        fields("Person").getFirst().with((Object) newcomer.toString());
        click("Add member");
        assertThat(members.roster(group, MONDAY)).hasSize(before + 1);
        click("Undo");
        assertThat(members.roster(group, MONDAY)).hasSize(before);
        Membership first = members.roster(group, MONDAY).getFirst();
        clickLabelled("Move or end: " + first.name());
        fields("Reason").getLast().with((Object) REASON);
        click("End membership");
        assertThat(members.roster(group, MONDAY.plusDays(1)))
                .extracting(Membership::patient)
                .doesNotContain(first.patient());
    }

    @Test
    @Capability("S10")
    void aFullGroupHasAWaitingList() {
        GroupId group = group("GRP-SW");
        SystemAccess.run("test", () -> jdbc.update("update care_group set capacity = 2 where id = ?", group.value()));
        open(CoordinatorLinks.roster(group));
        String person = fields("Person").getLast().options().keySet().stream()
                .filter(key -> !key.isEmpty()
                        && members.history(group).stream()
                                .noneMatch(one -> one.patient().toString().equals(key)))
                .sorted()
                .findFirst()
                .orElseThrow();
        fields("Person").getLast().with((Object) person);
        click("Add to the list");
        assertThat(waiting.waiting(group)).hasSize(1);
        click("Give seat");
        assertThat(text()).contains("This group has 2 places");
        assertThat(waiting.waiting(group)).hasSize(1);
        click("Remove");
        assertThat(waiting.waiting(group)).isEmpty();
    }

    @Test
    @Capability("S09")
    void aNewGroupIsMadeAndItsSessionsPlanned() {
        navigate(CoordinatorLinks.NEW_GROUP, NewGroupView.class);
        set("Name", "Morning skills");
        choose("Kind", "SKILLS");
        choose("Track", "day");
        set("Seats", "13");
        choose("Facilitator", id("staff_member", "T-05").toString());
        set("Start", "08:00");
        set("End", "08:45");
        $(DayChecks.class).single().tick(DayOfWeek.TUESDAY);
        click("Create group");
        assertThat(text()).contains("A group has 2 to 12 places");
        assertThat(field("Name").value()).isEqualTo("Morning skills");
        set("Seats", "8");
        click("Create group");
        assertThat(heading()).isEqualTo("Morning skills");
        set("Until", MONDAY.plusDays(13).toString());
        click("Plan sessions");
        assertThat(text()).contains("2 sessions made.", "Tue, Nov 24, 8:00 to 8:45 AM");
    }

    @Test
    @Capability("S09")
    void aClosedDayIsSaidInTheWeekAndWhenPlanning() {
        navigate(CoordinatorLinks.HOLIDAYS, HolidaysView.class);
        set("Day", MONDAY.plusDays(1).toString());
        set("Name", "Founders day");
        set("Reason", "Federal holiday, decided by the program");
        click("Close day");
        assertThat(text()).contains("1 closed day", "Founders day", "Whole program");
        open(CoordinatorLinks.week(MONDAY));
        assertThat(text()).contains("still stand on Tue, Nov 24, a closed day (Founders day)");
        navigate(CoordinatorLinks.group(group("GRP-ES")), GroupView.class);
        click("Plan sessions");
        assertThat(text()).contains("Tue, Nov 24: closed, Founders day.", "A session still stands");
    }

    @Test
    @Capability("S09")
    void topicsLeadersAndTimesOfAGroupChange() {
        GroupId group = group("GRP-SW");
        navigate(CoordinatorLinks.group(group), GroupView.class);
        click("Add topic");
        fields("Topic").getLast().with((Object) "Sleep diary");
        fields("Theme").getLast().with((Object) "COPING_SKILLS");
        click("Save topics");
        assertThat(groups.timetable(group).topics())
                .last()
                .extracting(topic -> topic.topic())
                .isEqualTo("Sleep diary");
        choose("Next to lead", id("staff_member", "T-05").toString());
        choose("As", "CO_FACILITATOR");
        click("Save");
        assertThat(text()).contains("June Park", "Co-facilitator, since Nov 21, 2026");
        set("Seats", "9");
        click("Save name and seats");
        assertThat(groups.timetable(group).capacity()).isEqualTo(9);
    }

    @Test
    @Capability("S11")
    void hoursSayWhoFallsShortAndProposeAMakeUp() {
        navigate(CoordinatorLinks.HOURS, HoursView.class);
        assertThat(heading()).isEqualTo("Hours, week of November 16");
        assertThat(text()).contains("by Sunday", "Scheduled", "9 h on 3 days");
        navigate(CoordinatorLinks.makeUps(), MakeUpsView.class);
        assertThat(text()).contains("No make-up waits for an answer");
    }

    private SessionId evening() {
        return new SessionId(id("care_session", "S-00326"));
    }

    private GroupId group(String external) {
        return new GroupId(id("care_group", external));
    }

    private TimetableEntry entry(SessionId session) {
        return sessions.entry(session);
    }

    private PatientId member() {
        return members.roster(group("GRP-ES"), MONDAY).getFirst().patient();
    }

    private UUID id(String table, String external) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select id from " + table + " where external_id = ?", UUID.class, external)
                        .getFirst());
    }

    private static void open(String path) {
        Go.to(path);
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<Field> fields(String label) {
        List<Field> found = $(Field.class).all().stream()
                .filter(field -> label.equals(field.getElement().getChild(0).getText()))
                .toList();
        assertThat(found).as(label).isNotEmpty();
        return found;
    }

    private Field field(String label) {
        return fields(label).getFirst();
    }

    private void set(String label, String value) {
        field(label).with((Object) value);
    }

    private void choose(String label, String key) {
        assertThat(field(label).options()).containsKey(key);
        field(label).choose(key);
    }

    private void click(String words) {
        press(
                $(Button.class).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .toList(),
                words);
    }

    private void clickLabelled(String label) {
        press(
                $(Button.class).all().stream()
                        .filter(button -> label.equals(
                                Objects.requireNonNullElse(button.getElement().getAttribute("aria-label"), "")))
                        .toList(),
                label);
    }

    private void press(List<? extends Component> found, String words) {
        assertThat(found).as(words).isNotEmpty();
        test((Button) found.getLast()).click();
    }
}
