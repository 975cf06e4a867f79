package app.steadier.portal.therapist;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.notes.NoteService;
import app.steadier.notes.NoteState;
import app.steadier.notes.NoteText;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.portal.shell.TextBox;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The notes of an evening on screen: written member by member, found faults, signed, added to; a race; a contact. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesViewsTest extends SpringBrowserlessTest {

    private static final List<String> HONEST = List.of(
            "Came tired and said so; named the drive home as the hardest hour and planned to call someone.",
            "Cheerful after an interview. Spoke much at first, then made room; wants to practice at noon.",
            "Quiet until the break. Told of a quarrel and what helped: leaving the kitchen and counting slowly.",
            "Listened closely, asked two questions about sleep, and wrote a plan for the night before court.",
            "Rated the urge at six before and three after the exercise; surprised that nothing had to be done.",
            "Disagreed with the idea of a diary, tried it anyway for ten minutes, found one thing worth keeping.",
            "Worried about money. Broke the worry into three steps and took the first one in the break.",
            "Laughed for the first time in weeks, as they put it; will walk by the river before the meal.",
            "Kept to the edge of the talk; afterwards showed the drawing of a safe place and explained it.",
            "Named anger at work as the pattern of the month and practiced a sentence to say to the lead.",
            "Used the time to remember without drinking, which had seemed impossible in the spring of the year.",
            "Came back after a slip, told it plainly, and built a plan for payday with two people to call.");

    @Autowired
    private NoteService notes;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private SessionId session = SessionId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    /** The session of the browser begins with the one who is signed in; each test has a security context of its own. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        assertThat(accounts.confirmPassword("a long walk by the river")).isTrue();
        empty();
        session = new SessionId(one(
                UUID.class,
                "select s.id from care_session s join care_group g on g.id = s.group_id where g.external_id = 'GRP-ES'"
                        + " and s.start_date = '2026-11-19' and s.status = 'HELD'"));
        super.initVaadinEnvironment();
    }

    @AfterAll
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability({"B03", "B18"})
    void anEveningIsWrittenMemberByMemberAndSignedAsOneAct() {
        navigate(TherapistLinks.notes(session), SessionNotesView.class);
        assertThat(screen()).contains("To write", "No note ready", "Due Nov 21, 9:00 PM");
        box("What we did").type("Opened with a round and practiced the breathing exercise.");
        assertThat(screen()).contains("Draft saved 6:00 PM");
        int people = page().rows().size();
        assertThat(people).isGreaterThan(3);
        for (int person = 0; person < people; person++) {
            if (person > 0) {
                press("Next: " + page().rows().get(person).name());
            }
            box("How this person took part").type(HONEST.get(person));
        }
        assertThat(page().ready()).hasSize(people);
        test(member(page().rows().getFirst())).click();
        assertThat(box("How this person took part").value()).isEqualTo(HONEST.getFirst());
        assertThat(screen()).contains("Sign " + people + " ready notes");
        press("Sign " + people + " ready notes");
        assertThat(screen()).contains("Sign " + people + " notes?", "A signed note cannot be changed.");
        clock.advance(Duration.ofMinutes(11));
        press("Sign " + people + " notes");
        assertThat(screen()).contains("You typed it more than 10 minutes ago.");
        assertThat(page().rows()).allMatch(row -> row.state() == NoteState.DRAFT);
        box("Your password, once more").type("not the password");
        press("Sign " + people + " notes");
        assertThat(screen()).contains("That password is not right.");
        box("Your password, once more").type("a long walk by the river");
        press("Sign " + people + " notes");
        assertThat(page().rows()).allMatch(row -> row.state() == NoteState.SIGNED);
        assertThat(screen())
                .contains("Signed by Ciarán O'Dowd", "Add to this note")
                .doesNotContain("ready note");
        box("What you want to add").type("Called on Friday: the plan held.");
        press("Sign the addition");
        assertThat(screen()).contains("Added later", "Called on Friday: the plan held.");
    }

    @Test
    @Capability({"B04", "B05"})
    void aNameStopsAndACopyAsksForAReason() {
        navigate(TherapistLinks.notes(session), SessionNotesView.class);
        box("What we did").type("Opened with a round and practiced the breathing exercise.");
        Row first = page().rows().getFirst();
        Row second = page().rows().stream()
                .skip(1)
                .filter(row -> row.name().matches("[A-Z][a-z]+, .*"))
                .findFirst()
                .orElseThrow();
        String name = second.name().substring(0, second.name().indexOf(','));
        box("How this person took part").type("Planned the walk home after listening to " + name + "'s story today.");
        test(member(second)).click();
        test(member(first)).click();
        assertThat(screen()).contains("Fix first", "This note names another member: \"" + name, "1 thing to fix first");
        assertThat(find(Button.class, "Sign this note").isEnabled()).isFalse();
        press("Replace with \"a peer's\"");
        assertThat(page().rows().getFirst().text().response())
                .isEqualTo("Planned the walk home after listening to a peer's story today.");
        assertThat(screen()).doesNotContain("Fix first");
        test(member(second)).click();
        box("How this person took part").type("Planned the walk home after listening to a peer's story today.");
        test(member(first)).click();
        assertThat(screen()).contains("Change it or say why", "100% the same as your note on another member");
        box("Reason to keep it").type("They planned it as a pair");
        press("Keep it");
        assertThat(screen()).contains("Kept with a reason", "Reason: They planned it as a pair", "Sign 1 ready note");
        box("What we did").type("Opened with a round; " + name + " led the breathing exercise.");
        test(member(second)).click();
        assertThat(screen()).contains("Fix first", "No note ready", "In the group text:");
    }

    @Test
    @Capability("S33")
    void aFasterWindowLosesNothing() {
        navigate(TherapistLinks.notes(session), SessionNotesView.class);
        box("How this person took part").type("First words of the evening, typed at the desk.");
        Row row = page().rows().getFirst();
        save(row, "Typed on the tablet: asked for the handout.");
        box("How this person took part").type("First words of the evening, typed at the desk. And more.");
        assertThat(screen()).contains("Both texts are kept.", "Typed on the tablet");
        assertThat(box("How this person took part").value()).endsWith("And more.");
        box("How this person took part").type("First words of the evening, typed at the desk. And still more.");
        assertThat(page().kept()).singleElement().matches(kept -> kept.words().endsWith("And still more."));
        press("Keep both");
        assertThat(page().rows().getFirst().text().response())
                .isEqualTo("Typed on the tablet: asked for the handout."
                        + "\n\nFirst words of the evening, typed at the desk. And still more.");
        assertThat(page().kept()).isEmpty();
        assertThat(screen()).doesNotContain("Both texts are kept.");
        save(page().rows().getFirst(), "Other words again.");
        box("How this person took part").type("Typed in the window that goes away.");
        navigate(TherapistLinks.notes(session), SessionNotesView.class);
        assertThat(screen()).contains("You typed this until Nov 20, 6:00 PM", "Typed in the window that goes away.");
        press("Add it to the text");
        assertThat(page().rows().getFirst().text().response())
                .isEqualTo("Other words again.\n\nTyped in the window that goes away.");
        assertThat(page().kept()).isEmpty();
    }

    @Test
    @Capability("B18")
    void aContactIsWrittenSignedAndFoundAgain() {
        PatientId own = new PatientId(
                one(
                        UUID.class,
                        "select c.patient_id from care_team_member c join staff_member s on s.id = c.staff_id"
                                + " where s.external_id = 'T-04' and c.from_date <= '2026-11-20' and c.to_date is null limit 1"));
        navigate(TherapistLinks.notes(own), PatientNotesView.class);
        assertThat(screen()).contains("No notes yet.");
        press("Note about a contact");
        box("What the contact was about").type("Called about the missed evening and agreed on Thursday.");
        navigate(TherapistLinks.notes(), NotesView.class);
        assertThat(screen()).contains("Contact without a session", "Draft", "Evening skills", "Not started");
        navigate(TherapistLinks.notes(own), PatientNotesView.class);
        UUID note = one(UUID.class, "select id from progress_note");
        NoteView view = navigate("therapist/notes/" + note, NoteView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Put this draft away");
        press("Sign this note");
        press("Sign 1 note");
        assertThat(screen()).contains("Signed by Ciarán O'Dowd", "Entered in error", "Fingerprint");
        navigate(TherapistLinks.notes(own), PatientNotesView.class);
        assertThat(screen()).contains("Notes of ", "Contact without a session", "Signed");
    }

    @Test
    @Capability("B18")
    void theDaySaysWhatIsDue() {
        TodayView today = navigate(TherapistLinks.today(), TodayView.class);
        assertThat(today.getElement().getTextRecursively()).contains("Notes due", "Evening skills", "All my notes");
        clock.advance(Duration.ofDays(3));
        navigate(TherapistLinks.notes(), NotesView.class);
        assertThat(screen()).contains("Overdue since Nov 21, 9:00 PM");
    }

    @Test
    void thePagesAskTheDatabaseAsOftenWithAThousandPastSessions() {
        PatientId member = page().rows().getFirst().patient();
        past(0, 10);
        List<Integer> few = statements(member);
        past(10, 1_000);
        assertThat(statements(member)).isEqualTo(few);
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "delete from attendance where session_id in (select id from care_session where external_id like 'PAST-%')");
            jdbc.update("delete from care_session where external_id like 'PAST-%'");
        });
    }

    private List<Integer> statements(PatientId member) {
        return List.of(
                statements(() -> navigate(TherapistLinks.notes(session), SessionNotesView.class)),
                statements(() -> navigate(TherapistLinks.notes(session, member), SessionNotesView.class)),
                statements(() -> navigate(TherapistLinks.notes(), NotesView.class)),
                statements(() -> navigate(TherapistLinks.today(), TodayView.class)));
    }

    /** Statements of opening a page, those of the guard and the log included. */
    private int statements(Runnable opening) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            int before = asked();
            opening.run();
            return asked() - before - 1;
        }));
    }

    private int asked() {
        return Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.query("show session status like 'Com_select'", rows -> {
                    rows.next();
                    return rows.getInt(2);
                })));
    }

    /** Held sessions of the group with everyone in them. */
    private void past(int from, int to) {
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "insert into care_session (id, created_at, external_id, kind, group_id, starts_at, ends_at, start_date,"
                            + " facilitator_id, topic, status) select uuid(), s.created_at, concat('PAST-', n.seq), 'GROUP', s.group_id,"
                            + " date_sub(s.starts_at, interval n.seq + 10 day), date_sub(s.ends_at, interval n.seq + 10 day),"
                            + " date_sub(s.start_date, interval n.seq + 10 day), s.facilitator_id, s.topic, 'HELD'"
                            + " from care_session s join seq_1_to_1000 n where s.id = ? and n.seq > ? and n.seq <= ?",
                    session.value(),
                    from,
                    to);
            jdbc.update(
                    "insert into attendance (id, created_at, session_id, patient_id, episode_id, status) select uuid(),"
                            + " p.created_at, p.id, a.patient_id, a.episode_id, 'PRESENT' from care_session p join attendance a"
                            + " on a.session_id = ? where p.external_id like 'PAST-%' and a.status = 'PRESENT'"
                            + " and not exists (select 1 from attendance x where x.session_id = p.id)",
                    session.value());
        });
    }

    private SessionNotes page() {
        return notes.page(session);
    }

    private void save(Row row, String words) {
        notes.saveNote(TypedId.nextValue(), session, row.patient(), row.version(), NoteText.of(words));
    }

    private String screen() {
        return $(Main.class).single().getElement().getTextRecursively();
    }

    /** A field that is on the screen now. */
    private TextBox box(String label) {
        return $(TextBox.class).all().stream()
                .filter(box -> box.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + screen()));
    }

    private void press(String words) {
        test(find(Button.class, words)).click();
    }

    private Button find(Class<Button> type, String words) {
        return $(type).all().stream()
                .filter(button -> words.equals(button.getText())
                        || words.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + screen()));
    }

    private NativeButton member(Row row) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(row.name()))
                .findFirst()
                .orElseThrow();
    }

    private void empty() {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : List.of(
                    "session_text",
                    "session_text_skill",
                    "progress_note",
                    "note_goal",
                    "note_confirmation",
                    "note_draft_revision",
                    "note_addendum")) {
                statement.execute("truncate table " + table);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> T one(Class<T> type, String sql) {
        return SystemAccess.call("test", () -> jdbc.queryForList(sql, type).getFirst());
    }
}
