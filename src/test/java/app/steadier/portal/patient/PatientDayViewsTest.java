package app.steadier.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.checkin.CommitmentPlan;
import app.steadier.checkin.CommitmentService;
import app.steadier.checkin.CommitmentState;
import app.steadier.checkin.HardMomentService;
import app.steadier.checkin.Question;
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The patient's day without a browser: questions in their order, what Today asks, steps, skills, hard moments. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientDayViewsTest extends SpringBrowserlessTest {

    /** A Saturday: nobody has a session, nobody has answered. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CommitmentService commitments;

    @Autowired
    private HardMomentService moments;

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

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(DAY.atTime(LocalTime.of(18, 0)).atZone(ProgramA.ZONE).toInstant());
        ProgramA.load(database, imports);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("S37")
    void aTapSavesAndMovesOnAndTheCheckInGoesOnWhereItStopped() {
        Go.to("patient/check-in");
        assertThat(text()).contains("How is your mood today?", "Question 1 of ", "I don't feel safe");
        tap("6");
        assertThat(text()).contains("How strong was your worry today?", "Saved. You can stop and come back.");
        tap("0");
        Go.to("patient/check-in/" + DAY + "/mood");
        assertThat(text()).contains("This is saved. Tap another answer to change it.", "Next");
        tap("7");
        assertThat(value(Question.MOOD)).isEqualByComparingTo("7");
        assertThat(value(Question.ANXIETY)).isEqualByComparingTo("0");
        Go.to("patient");
        assertThat(text()).contains("Go on with my check-in");
    }

    @Test
    @Capability("S37")
    void aSkippedQuestionIsNotZeroAndTheEndSaysSo() {
        Go.to("patient/check-in");
        while (!text().contains("That is all for today")) {
            tap(text().contains("Skip this question") ? "Skip this question" : "Did it");
        }
        CheckInPage page = checkIns.page(DAY);
        assertThat(page.items().stream().filter(item -> item.question().scored()))
                .allSatisfy(item -> {
                    assertThat(item.value()).isNull();
                    assertThat(item.skipped()).isTrue();
                });
        Go.to("patient");
        assertThat(text()).contains("All done for today");
    }

    @Test
    @Capability("S37")
    void anotherDayCanBeAnsweredOnlyWhileItIsOpen() {
        Go.to("patient/check-in/" + DAY.minusDays(1) + "/mood");
        assertThat(text()).contains("How was your mood that day?", "About Friday, November 20");
        Go.to("patient/check-in/" + DAY.minusDays(2) + "/mood");
        assertThat(text()).contains("You can answer for today or yesterday only.", "Back to Today");
    }

    @Test
    @Capability("S37")
    void wordsToTheTeamAreKept() {
        Go.to("patient/check-in/" + DAY + "/done");
        $(TapButton.class).all().stream()
                .filter(button -> words(button).equals("Save my note"))
                .findFirst()
                .orElseThrow()
                .press("I slept at my sister's");
        Go.to("patient/check-in/" + DAY + "/done");
        assertThat(field("What should your team know? (optional)").value()).isEqualTo("I slept at my sister's");
    }

    @Test
    void aSmallStepIsMadeMovedAndLetGo() {
        Go.to("patient/steps");
        field("If … (optional)").with((Object) "I come home tired");
        field("then I will …").with((Object) "Go");
        press("Tomorrow");
        click("Save this step");
        assertThat(text()).contains("Write 3 to 200 characters.");
        field("then I will …").with((Object) "Walk 20 minutes");
        click("Save this step");
        assertThat(text()).contains("If I come home tired, then I will walk 20 minutes.", "By Sun, Nov 22");
        press("Move it");
        press("Another day");
        field("Which day?").with((Object) "2026-11-25");
        press("Move");
        assertThat(text()).contains("By Wed, Nov 25");
        press("Let it go");
        press("Yes, let it go");
        assertThat(text()).contains("You let it go.");
        assertThat(commitments.myPage().commitments().getFirst().state()).isEqualTo(CommitmentState.WITHDRAWN);
    }

    @Test
    void aSmallStepDueTodayIsAnsweredOnToday() {
        UUID step = TypedId.nextValue();
        commitments.make(
                step,
                Objects.requireNonNull(commitments.myPage().patient()),
                new CommitmentPlan(null, "Open the post", null, DAY.atTime(21, 0), null));
        Go.to("patient");
        assertThat(text()).contains("Your small step today", "Open the post");
        tap("Partly");
        assertThat(text()).contains("Open the post You did a part of it.").doesNotContain("Your small step today");
        assertThat(commitments.myPage().commitments().getFirst().state()).isEqualTo(CommitmentState.PARTLY);
        assertThat(CommitmentAnswer.values()).hasSize(3);
    }

    /** S20: when the last session of the day is over. */
    @Test
    @Capability("S20")
    void afterTheLastSessionOnlyTheRestOfTheDayIsLeft() {
        clock.set(endOfTheNextDayWithASession().plus(Duration.ofMinutes(1)));
        Go.to("patient");
        assertThat(text())
                .contains("Your sessions for today are over.", "How is today going?")
                .doesNotContain("My hours this week", "I can't come");
    }

    private Instant endOfTheNextDayWithASession() {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(jdbc.queryForObject(
                                "select max(ends_at) from schedule_session_patient v join patient p on p.id = v.patient_id"
                                        + " where p.external_id = 'P-001' and v.session_status = 'SCHEDULED' and v.starts_at > ?"
                                        + " group by v.start_date order by v.start_date limit 1",
                                LocalDateTime.class,
                                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .toInstant(ZoneOffset.UTC));
    }

    @Test
    @Capability({"S15", "S25"})
    void aHardMomentTakesOneTapAndCanBeTakenBack() {
        Go.to("patient/hard-moments");
        assertThat(text()).contains("How strong was it?", "I don't feel safe", "What sets me off");
        tap("8");
        assertThat(text()).contains("8 of 10", "Say more");
        assertThat(moments.mine().moments()).hasSize(1);
        field("What did I do? (optional)").with((Object) "Called my sister");
        press("Save");
        assertThat(text()).contains("What I did: Called my sister");
        field("Something that sets me off").with((Object) "Bills");
        click("Add it");
        assertThat(text()).contains("Bills", "Take off the list");
        press("Take it back");
        assertThat(text()).doesNotContain("8 of 10");
        assertThat(moments.mine().moments()).isEmpty();
    }

    @Test
    @Capability("S23")
    void everySkillIsTwoTapsFromToday() {
        Go.to("patient");
        assertThat(text()).contains("All my skills");
        Go.to("patient/skills");
        assertThat(text())
                .contains(
                        "When I am stressed",
                        "When I have an urge",
                        "When something sets me off",
                        "When feelings are strong",
                        "When I can't sleep",
                        "With other people",
                        "Urge surfing");
        Go.to("patient/skills/"
                + SystemAccess.call(
                        "test",
                        () -> Objects.requireNonNull(
                                jdbc.queryForObject("select id from skill where name = 'Urge surfing'", UUID.class))));
        assertThat(text()).contains("How to do it", "minutes.");
    }

    private BigDecimal value(Question question) {
        return checkIns.page(DAY).items().stream()
                .filter(item -> item.question() == question)
                .map(CheckInPage.Item::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively().strip();
    }

    private void tap(String words) {
        $(TapButton.class).all().stream()
                .filter(button -> words(button).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + text()))
                .press("");
    }

    private void press(String words) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> words(button).equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " in " + text())))
                .click();
    }

    private void click(String words) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getFirst()).click();
    }

    private Field field(String label) {
        return $(Field.class).all().stream()
                .filter(field -> field.getElement()
                        .getChildren()
                        .anyMatch(part -> part.getTag().equals("label") && label.equals(part.getText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + text()));
    }
}
