package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierBrowserTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A patient's day on a phone: the check-in, the skill of today, small steps, a hard moment; the therapist beside it. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientDayIT {

    private static final int NARROW = 320;
    private static final int MOST_TAPS = 8;
    private static final String SKILL = "Urge surfing";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private String session = "";
    private String patient = "";
    private String name = "";
    private String absentName = "";
    private Instant start = Instant.EPOCH;
    private Instant end = Instant.EPOCH;
    private int taps;

    /** A session to come of two people, led by the therapist of the first; and more people for a check-in each. */
    @BeforeAll
    void fill() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            List<String> people = Objects.requireNonNull(jdbc.queryForObject(
                    "select v.session_id, v.patient_id, v.starts_at, v.ends_at, p.external_id as person, n.display_name,"
                            + " t.external_id as therapist, q.external_id as other, m2.display_name as other_name"
                            + " from schedule_session_patient v join patient p on p.id = v.patient_id"
                            + " join people_patient n on n.patient_id = p.id join episode e on e.id = v.episode_id"
                            + " and e.discharge_date is null join care_team_member m on m.episode_id = v.episode_id"
                            + " and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null and m.from_date <= v.start_date"
                            + " join staff_member t on t.id = m.staff_id and t.id = v.facilitator_id"
                            + " join schedule_expected u on u.session_id = v.session_id and u.patient_id = v.patient_id"
                            + " join schedule_expected w on w.session_id = v.session_id and w.patient_id <> v.patient_id"
                            + " join episode f on f.patient_id = w.patient_id and f.discharge_date is null"
                            + " join patient q on q.id = w.patient_id join people_patient m2 on m2.patient_id = q.id"
                            + " where v.kind = 'GROUP' and v.session_status = 'SCHEDULED' and v.starts_at > ?"
                            + " and not exists (select 1 from schedule_session_patient l where l.patient_id = v.patient_id"
                            + " and l.start_date = v.start_date and l.starts_at > v.starts_at)"
                            + " order by v.starts_at, v.session_id, v.patient_id, w.patient_id limit 1",
                    (row, number) -> {
                        session = row.getString("session_id");
                        patient = row.getString("patient_id");
                        name = row.getString("display_name");
                        absentName = row.getString("other_name");
                        start = row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        end = row.getObject("ends_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        return List.of(row.getString("person"), row.getString("other"), row.getString("therapist"));
                    },
                    LocalDateTime.ofInstant(ProgramA.NOW, ZoneOffset.UTC)));
            account("patient", Role.PATIENT, people.get(0));
            account("absent", Role.PATIENT, people.get(1));
            account("therapist", Role.THERAPIST, people.get(2));
            List<String> others = jdbc.query(
                    "select p.external_id from patient p join episode e on e.patient_id = p.id and e.discharge_date is null"
                            + " and e.admission_date <= '2026-11-20' and e.tracks_craving where p.external_id not in (?, ?)"
                            + " order by p.external_id limit 4",
                    (row, number) -> Objects.requireNonNull(row.getString(1)),
                    people.get(0),
                    people.get(1));
            account("plain", Role.PATIENT, others.get(0));
            account("twice", Role.PATIENT, others.get(1));
            account("large", Role.PATIENT, others.get(2));
            account("spanish", Role.PATIENT, others.get(3));
            jdbc.update("update account set language = 'es' where email = 'spanish@demo.test'");
        });
    }

    private void account(String who, Role role, String person) {
        accounts.createWithPassword(
                new NewAccount(AccountId.next(), who + "@demo.test", Set.of(role), person), "steadier-demo", true);
    }

    @BeforeEach
    void afterTheSession() {
        clock.set(end.plus(Duration.ofMinutes(30)));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(end, ProgramA.ZONE);
    }

    @Test
    @Capability("S37")
    void aPlainCheckInTakesAtMostEightTaps() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("plain");
            phone.visit("patient");
            plainCheckIn(phone);
            System.out.println("PATIENT DAY taps from Today to done, 390 x 844: " + taps);
            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
            phone.visit("patient/check-in/" + day() + "/done");
            phone.visit("patient");
            assertThat(phone.text()).contains("Check-in saved at");
        }
        assertThat(answers("plain")).isEqualTo(Map.of("MOOD", 6, "ANXIETY", 4, "CRAVING", 3, "CLEAR_THINKING", 7));
        assertThat(taps("plain")).isEqualTo(5);
    }

    @Test
    @Capability("S37")
    void theSameOnANarrowScreenAndWithTextOfDoubleSize() {
        try (Browser phone = new Browser(port, NARROW, ColorScheme.DARK);
                Browser large = new Browser(port, Browser.PHONE, ColorScheme.LIGHT, Browser.LARGE_TEXT)) {
            phone.signIn("large");
            large.signIn("large");
            for (String step :
                    List.of("mood", "anxiety", "craving", "clear-thinking", "sleep-hours", "strong-urge", "done")) {
                phone.visit("patient/check-in/" + day() + "/" + step);
                large.visit("patient/check-in/" + day() + "/" + step);
            }
            phone.visit("patient");
            plainCheckIn(phone);
            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
            clock.advance(Duration.ofDays(1));
            large.visit("patient");
            plainCheckIn(large);
            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
            large.visit("patient");
            phone.visit("patient");
        }
    }

    @Test
    @Capability("S37")
    void everyQuestionHoldsInSpanish() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Browser phone = new Browser(port, Browser.PHONE, colours)) {
                phone.signIn("spanish");
                phone.visit("patient");
                assertThat(phone.text()).contains("¿Cómo va tu día?");
                for (String step :
                        List.of("mood", "anxiety", "craving", "clear-thinking", "sleep-hours", "strong-urge", "done")) {
                    phone.visit("patient/check-in/" + day() + "/" + step);
                }
            }
        }
    }

    /** A second device answers in between, a finger taps twice: nothing is lost, nothing counts twice. */
    @Test
    @Capability("S37")
    void aSecondDeviceLosesNothingAndDoublesNothing() {
        String mood = "patient/check-in/" + day() + "/mood";
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT);
                Browser tablet = new Browser(port, 820, ColorScheme.LIGHT)) {
            phone.signIn("twice");
            tablet.signIn("twice");
            phone.visit(mood);
            tablet.visit(mood);
            tile(tablet, "7").click();
            heading(tablet, "How strong was your worry today?");
            tile(tablet, "2").dblclick();
            heading(tablet, "How strong was your urge today?");
            tile(phone, "4").click();
            heading(phone, "How strong was your urge today?");
            tile(phone, "1").click();
            heading(phone, "How clear was your thinking today?");
            press(phone, "Skip this question");
            heading(phone, "How many hours did you sleep last night?");
            tablet.visit("patient");
            press(tablet, "Go on with my check-in");
            heading(tablet, "How many hours did you sleep last night?");
            tablet.page.getByText("Half hours").click();
            tile(tablet, "7.5").click();
            heading(tablet, "That is all for today");
        }
        assertThat(answers("twice")).isEqualTo(Map.of("MOOD", 4, "ANXIETY", 2, "CRAVING", 1));
        assertThat(taps("twice")).isEqualTo(6);
    }

    /** Ticked by the therapist, seen by who was there and not by who was not, tried, told, and read before the next time. */
    @Test
    @Capability({"B06", "S24"})
    void theSkillOfTodayGoesRound() {
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT);
                Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT);
                Browser other = new Browser(port, Browser.PHONE, ColorScheme.DARK)) {
            phone.signIn("patient");
            phone.visit("patient");
            assertThat(phone.text()).doesNotContain(SKILL);
            desk.signIn("therapist");
            desk.visit("therapist/sessions/" + session + "/attendance");
            press(desk, "All present");
            desk.page
                    .locator("main h1", new Page.LocatorOptions().setHasText("here"))
                    .waitFor();
            Locator row = desk.page.locator(".st-sheet", new Page.LocatorOptions().setHasText(absentName));
            assertThat(desk.text()).contains(absentName);
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Absent"))
                    .click();
            desk.page
                    .locator("main h1", new Page.LocatorOptions().setHasText("1 absent"))
                    .waitFor();
            desk.visit("therapist/sessions/" + session + "/notes");
            desk.page
                    .getByLabel(SKILL, new Page.GetByLabelOptions().setExact(true))
                    .check();
            desk.page.getByText(Pattern.compile("^Draft saved")).first().waitFor();
            phone.visit("patient");
            assertThat(phone.text()).contains("Skill to try today", SKILL, "From today's session.");
            other.signIn("absent");
            other.visit("patient");
            assertThat(other.text()).doesNotContain(SKILL);
            press(phone, "I tried it");
            says(phone, "Did it help?");
            tile(phone, "3").click();
            says(phone, SKILL + ". You tried it.");
            phone.visit("patient/skills");
            phone.page
                    .getByText(SKILL, new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            heading(phone, SKILL);
            phone.page.getByLabel("In one line, how was it? (optional)").fill("On the bus home");
            press(phone, "Save my line");
            says(phone, "Saved.");
            phone.visit(phone.page.url().replaceAll(".*/patient/", "patient/"));
            desk.visit("therapist");
            assertThat(desk.text()).contains("with the last skill");
            desk.visit("therapist/sessions/" + next() + "/practice");
            assertThat(desk.text())
                    .contains(
                            SKILL + ": 1 of ",
                            name,
                            "On the bus home",
                            "Helped 3 of 4",
                            "Taught ",
                            "To try on ",
                            "Told ",
                            "Not read yet",
                            "Not taught a skill since then: ");
            press(desk, "Mark as read");
            desk.page.getByText(Pattern.compile("^Read ")).first().waitFor();
            phone.visit(phone.page.url().replaceAll(".*/patient/", "patient/"));
            assertThat(phone.text()).contains("has read this.");
        }
    }

    /** The next session of the same group. */
    private String next() {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select n.id from care_session n join care_session s on s.group_id = n.group_id where s.id = ?"
                                + " and n.starts_at > s.starts_at and n.status = 'SCHEDULED' order by n.starts_at limit 1",
                        String.class,
                        UUID.fromString(session))));
    }

    @Test
    @Capability({"S15", "S25"})
    void aSmallStepAndAHardMomentReachTheTherapist() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.DARK);
                Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.DARK)) {
            phone.signIn("patient");
            phone.visit("patient/steps");
            phone.page.getByLabel("If … (optional)").fill("It rains");
            phone.page.getByLabel("then I will …").fill("Walk at home.");
            taps = 0;
            tap(phone.page.locator("main button").getByText("Tomorrow"));
            tap(phone.page.getByText("Save this step"));
            says(phone, "If it rains, then I will walk at home.");
            System.out.println("PATIENT DAY taps to make a small step beside its words: " + taps);
            assertThat(taps).isLessThanOrEqualTo(3);
            press(phone, "Move it");
            phone.page.getByText("Another day").first().click();
            phone.page.getByLabel("Which day?").fill(day().plusDays(3).toString());
            phone.page
                    .getByText("Move", new Page.GetByTextOptions().setExact(true))
                    .click();
            says(phone, "Moved.");
            phone.visit("patient/steps");
            press(phone, "Partly");
            phone.page
                    .getByText(Pattern.compile("You did a part of it\\."))
                    .first()
                    .waitFor();
            phone.visit("patient/hard-moments");
            tile(phone, "8").click();
            says(phone, "8 of 10");
            phone.page.getByLabel("What happened? (optional)").fill("A call about money");
            phone.page
                    .locator("main button")
                    .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                    .click();
            says(phone, "What happened: A call about money");
            phone.page.getByLabel("Something that sets me off").fill("Bills");
            press(phone, "Add it");
            says(phone, "Take off the list");
            phone.visit("patient/hard-moments");
            desk.signIn("therapist");
            desk.visit("therapist");
            assertThat(desk.text()).contains("1 hard moment to read", name);
            desk.visit("therapist/patients/" + patient + "/steps");
            assertThat(desk.text())
                    .contains(
                            "A call about money",
                            "Bills",
                            "Not read",
                            "If it rains, then I will walk at home.",
                            "Partly");
            press(desk, "Mark as read");
            desk.page.getByText(Pattern.compile("^Read by")).first().waitFor();
            desk.page.getByLabel("then I will …").fill("Call my sister");
            desk.page.locator("main button").getByText("Tomorrow").click();
            desk.page.getByText("Save this step").click();
            says(desk, "Your step is saved.");
            desk.visit("therapist/skills");
            desk.page
                    .getByText(SKILL, new Page.GetByTextOptions().setExact(true))
                    .click();
            heading(desk, SKILL);
            desk.visit(desk.page.url().replaceAll(".*/therapist/", "therapist/"));
            desk.visit("therapist/skills/new");
            phone.visit("patient/steps");
            assertThat(phone.text()).contains("Call my sister");
        }
    }

    @Test
    void everyPageHolds() {
        for (String who : List.of("plain", "spanish")) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Browser phone = new Browser(port, Browser.PHONE, colours);
                        Browser narrow = new Browser(port, NARROW, colours);
                        Browser large = new Browser(port, Browser.PHONE, colours, Browser.LARGE_TEXT)) {
                    for (Browser each : List.of(phone, narrow, large)) {
                        each.signIn(who);
                        for (String path : List.of(
                                "patient", "patient/steps", "patient/skills", "patient/hard-moments", "patient/more")) {
                            each.visit(path);
                        }
                        each.visit("patient/skills/" + skill());
                    }
                }
            }
        }
    }

    private String skill() {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(
                        jdbc.queryForObject("select id from skill where name = ?", String.class, SKILL)));
    }

    private void plainCheckIn(Browser phone) {
        taps = 0;
        tap(phone.page.getByText("How is today going?"));
        heading(phone, "How is your mood today?");
        tap(tile(phone, "6"));
        heading(phone, "How strong was your worry today?");
        tap(tile(phone, "4"));
        heading(phone, "How strong was your urge today?");
        tap(tile(phone, "3"));
        heading(phone, "How clear was your thinking today?");
        tap(tile(phone, "7"));
        heading(phone, "How many hours did you sleep last night?");
        tap(tile(phone, "7"));
        phone.page
                .locator("main h1", new Page.LocatorOptions().setHasNotText("How many hours"))
                .waitFor();
        while (!phone.page.locator("main h1").innerText().equals("That is all for today")) {
            String before = phone.page.locator("main h1").innerText();
            tap(phone.page.locator(".st-choices > button").first());
            phone.page
                    .locator("main h1", new Page.LocatorOptions().setHasNotText(before))
                    .waitFor();
            assertThat(taps).isLessThan(2 * MOST_TAPS);
        }
    }

    private void tap(Locator where) {
        where.click();
        taps++;
    }

    private Map<String, Integer> answers(String who) {
        return SystemAccess.call(
                "test",
                () -> jdbc.query(
                        "select c.mood, c.anxiety, c.craving, c.clear_thinking from check_in c join account a"
                                + " on a.patient_id = c.patient_id where a.email = ? and c.day = ?",
                        row -> {
                            Map<String, Integer> answers = new java.util.HashMap<>();
                            assertThat(row.next()).isTrue();
                            for (String column : List.of("MOOD", "ANXIETY", "CRAVING", "CLEAR_THINKING")) {
                                Number value = (Number) row.getObject(column);
                                if (value != null) {
                                    answers.put(column, value.intValue());
                                }
                            }
                            return answers;
                        },
                        who + "@demo.test",
                        day()));
    }

    private int taps(String who) {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from check_in_answer w join check_in c on c.id = w.check_in_id join account a"
                                + " on a.patient_id = c.patient_id where a.email = ? and c.day = ?",
                        Integer.class,
                        who + "@demo.test",
                        day())));
    }

    private static Locator tile(Browser browser, String value) {
        return browser.page
                .locator(".st-taps > button")
                .getByText(value, new Locator.GetByTextOptions().setExact(true));
    }

    private static void heading(Browser browser, String words) {
        browser.page
                .locator("main h1", new Page.LocatorOptions().setHasText(words))
                .waitFor();
    }

    /** Waits for words anywhere on the page; says what is there instead. */
    private static void says(Browser browser, String words) {
        try {
            browser.page.getByText(words).first().waitFor();
        } catch (TimeoutError late) {
            throw new AssertionError(
                    words + " is not said in " + browser.page.locator("body").innerText(), late);
        }
    }

    private static void press(Browser browser, String words) {
        browser.page
                .locator("main button, main a, main vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }
}
