package app.steadier.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.notes.NotesDue;
import app.steadier.notes.NotesDueService;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.TextBox;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
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

/** The administrator sets the numbers of the program and says whose notes need a second signature. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminViewsTest extends SpringBrowserlessTest {

    private static final String REASON = "Agreed in the meeting of the leads";

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
    private NotesDueService dues;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        TestSignIn.as(accounts, jdbc, Role.ADMIN, "ADM-1");
        super.initVaadinEnvironment();
    }

    @AfterAll
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B18")
    void aNumberCountsFromItsDayOn() {
        Go.to(AdminLinks.RULES);
        Component row = row("Hours after a session until its notes are to be signed");
        assertThat(words(row)).contains("48 now. Without a setting of your own: 48.");
        press(row, "Change");
        set(row, "Number, from 1 to 336", "400");
        set(row, "Reason", REASON);
        confirm(row, "Save the number");
        assertThat(words(row)).contains("Choose a number from 1 to 336.");
        set(row, "Number, from 1 to 336", "24");
        press(row, "Save the number");
        assertThat(words(row("Hours after a session until its notes are to be signed")))
                .contains("24 now. Without a setting of your own: 48.");
        LocalDate today = LocalDate.of(2026, 11, 20);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        List<NotesDue> due = dues.due();
        assertThat(due).isNotEmpty();
        assertThat(due).allSatisfy(each -> {
            long hours = Duration.between(each.start(), each.due()).toHours();
            boolean after = !each.start().toLocalDate().isBefore(today);
            assertThat(hours).isBetween(after ? 24L : 48L, after ? 28L : 52L);
        });
    }

    @Test
    @Capability("S21")
    void someonesNotesNeedASecondSignature() {
        UUID staff = id("T-04");
        UUID supervisor = id("T-05");
        Go.to(AdminLinks.SUPERVISION);
        assertThat(page()).contains("Nobody needs a second signature.");
        Component form = (Component) getCurrentView();
        field(form, "Whose notes").choose(staff.toString());
        field(form, "Signed also by").choose(staff.toString());
        set(form, "Reason", REASON);
        confirm(form, "Ask for it");
        assertThat(page()).contains("Choose two different people.");
        field(form, "Signed also by").choose(supervisor.toString());
        press(form, "Ask for it");
        assertThat(page()).doesNotContain("Nobody needs a second signature.");
        assertThat(count("to_date is null")).isOne();
        Component again = (Component) getCurrentView();
        press(again, "End");
        set(again, "Reason", REASON);
        press(again, "End it with today");
        assertThat(count("to_date = '2026-11-20'")).isOne();
    }

    private int count(String where) {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(
                        jdbc.queryForObject("select count(*) from note_supervision where " + where, Integer.class)));
    }

    private UUID id(String external) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select id from staff_member where external_id = ?", UUID.class, external)
                        .getFirst());
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    private Component row(String title) {
        return $(com.vaadin.flow.component.html.Div.class).all().stream()
                .filter(div -> div.hasClassName("st-item") && words(div).startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private Field field(Component in, String label) {
        return $(Field.class, in).all().stream()
                .filter(field -> label.equals(field.getElement().getChild(0).getText()))
                .findFirst()
                .orElseThrow();
    }

    private void set(Component in, String label, String value) {
        field(in, label).with((Object) value);
    }

    /** Presses, and gives the password when it is asked for. */
    private void confirm(Component in, String words) {
        press(in, words);
        $(TextBox.class, in).all().forEach(box -> box.put("a long walk by the river"));
        press(in, words);
    }

    private void press(Component in, String words) {
        List<Button> found = $(Button.class, in).all().stream()
                .filter(button -> words.equals(button.getText()))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        test(found.getFirst()).click();
    }
}
