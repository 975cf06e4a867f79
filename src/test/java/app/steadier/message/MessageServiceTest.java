package app.steadier.message;

import static app.steadier.message.TalkPeople.at;
import static app.steadier.message.TalkPeople.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.CareTeamService;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Messages of someone invented with their care team and the front desk. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageServiceTest {

    @Autowired
    private MessageService service;

    @Autowired
    private MessagePagesService pages;

    @Autowired
    private MessageDraftService drafts;

    @Autowired
    private Drafts stored;

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

    private TalkPeople people;
    private PatientId patient = PatientId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void begin() {
        clock.set(at(19, 10, 0));
        people = new TalkPeople(jdbc, accounts);
        patient = people.patient();
        people.as(patient);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void aPersonWritesTheTherapistReadsAndAnswers() {
        assertThat(pages.addressees())
                .extracting(Addressee::kind)
                .containsExactly(CareTeamService.Kind.PRIMARY_THERAPIST, CareTeamService.Kind.PRESCRIBER, null);
        UUID thread = write(TalkPeople.THERAPIST, "The bus is late on Mondays.");
        assertThat(pages.mine()).singleElement().satisfies(mine -> {
            assertThat(mine.unread()).isZero();
            assertThat(mine.lastFromPatient()).isTrue();
        });
        assertThat(pages.page(thread, null).messages().getFirst().readAt()).isNull();
        people.as(TalkPeople.THERAPIST);
        Conversation waiting = pages.ofStaff(false, false).stream()
                .filter(each -> each.id().equals(thread))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.unread()).isOne();
        assertThat(waiting.answerBy()).isEqualTo(LocalDateTime.of(2026, 11, 20, 10, 0));
        assertThat(waiting.overdue()).isFalse();
        ConversationPage page = pages.page(thread, null);
        clock.advance(Duration.ofMinutes(5));
        service.seen(thread, page.messages().getLast().seq());
        clock.advance(Duration.ofMinutes(5));
        service.send(TypedId.nextValue(), thread, "Come when you can.");
        people.as(patient);
        assertThat(pages.unread()).isOne();
        page = pages.page(thread, null);
        assertThat(page.head().answerBy()).isNull();
        assertThat(page.messages()).extracting(MessageLine::mine).containsExactly(true, false);
        assertThat(page.messages().getFirst().readAt()).isEqualTo(LocalDateTime.of(2026, 11, 19, 10, 5));
        assertThat(page.messages().getFirst().readBy()).isNotBlank();
        service.seen(thread, page.messages().getLast().seq());
        assertThat(pages.unread()).isZero();
    }

    @Test
    void onlyTheTeamAndTheFrontDeskMayBeWrittenTo() {
        assertThatThrownBy(() -> write(TalkPeople.STRANGER, "Hello")).isInstanceOf(NotAvailable.class);
        UUID desk = write(null, "Which door is it?");
        people.as(TalkPeople.DESK);
        assertThat(pages.ofStaff(false, false)).extracting(Conversation::id).contains(desk);
        assertThat(pages.page(desk, null).canAnswer()).isTrue();
        people.as(TalkPeople.THERAPIST);
        assertThat(pages.ofStaff(false, false)).extracting(Conversation::id).doesNotContain(desk);
        assertThat(pages.ofStaff(true, false)).extracting(Conversation::id).contains(desk);
        people.as(TalkPeople.STRANGER);
        assertThat(pages.ofStaff(true, false)).extracting(Conversation::id).doesNotContain(desk);
        assertThatThrownBy(() -> pages.page(desk, null)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.send(TypedId.nextValue(), desk, "Hello"))
                .isInstanceOf(NotAvailable.class);
        NewConversation toStranger = new NewConversation(
                TypedId.nextValue(), TypedId.nextValue(), patient, null, null, "We do not know each other");
        assertThatThrownBy(() -> service.begin(toStranger)).isInstanceOf(NotAvailable.class);
        people.as(people.patient());
        assertThatThrownBy(() -> pages.page(desk, null)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.send(TypedId.nextValue(), desk, "Hello"))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void theFrontDeskDoesNotReadWhatIsForTheCareTeam() {
        UUID thread = write(TalkPeople.THERAPIST, "For you alone");
        people.as(TalkPeople.DESK);
        assertThat(pages.ofStaff(true, false)).extracting(Conversation::id).doesNotContain(thread);
        assertThatThrownBy(() -> pages.page(thread, null)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.end(thread)).isInstanceOf(NotAvailable.class);
    }

    @Test
    void whoReadsAlongLeavesNoMarkUntilTheyAnswer() {
        UUID thread = write(TalkPeople.THERAPIST, "Hello");
        people.as(TalkPeople.PRESCRIBER);
        ConversationPage along = pages.page(thread, null);
        assertThat(along.head().mine()).isFalse();
        assertThat(along.canEnd()).isFalse();
        assertThatThrownBy(() -> service.seen(thread, 99)).isInstanceOf(NotAvailable.class);
        service.send(TypedId.nextValue(), thread, "I can help with that.");
        assertThat(pages.page(thread, null).head().mine()).isTrue();
        people.as(patient);
        assertThat(pages.mine().getFirst().staff()).contains(", ");
    }

    @Test
    void whoStandsInAndWhoTakesOverAnswer() {
        UUID thread = write(TalkPeople.THERAPIST, "Hello");
        people.member(patient, TalkPeople.COVERING, CareTeamService.Kind.COVERING, LocalDate.of(2026, 11, 20));
        String standing = pages.page(thread, null).expectation().name();
        people.as(TalkPeople.COVERING);
        assertThat(pages.page(thread, null).head().mine()).isTrue();
        people.as(patient);
        clock.set(at(23, 10, 0));
        assertThat(pages.page(thread, null).expectation().name()).isNotEqualTo(standing);
        people.leaves(patient, TalkPeople.THERAPIST, LocalDate.of(2026, 11, 22));
        assertThat(pages.page(thread, null).canAnswer()).isFalse();
        people.member(patient, TalkPeople.STRANGER, CareTeamService.Kind.PRIMARY_THERAPIST, null);
        assertThat(pages.page(thread, null).canAnswer()).isTrue();
        people.as(TalkPeople.STRANGER);
        assertThat(pages.ofStaff(false, false)).extracting(Conversation::id).contains(thread);
    }

    @Test
    void outsideTheHoursItSaysFromWhenSomebodyReads() {
        clock.set(at(20, 20, 0));
        Expectation friday = pages.expectation(people.staff(TalkPeople.THERAPIST));
        assertThat(friday.readNow()).isFalse();
        assertThat(friday.readFrom()).isEqualTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        assertThat(friday.answerBy()).isEqualTo(LocalDateTime.of(2026, 11, 23, 18, 0));
        people.run(
                "insert into program_holiday (id, created_at, day, name) values (?, now(6), '2026-11-23', 'Closed')",
                TypedId.nextValue());
        assertThat(pages.expectation(null).readFrom()).isEqualTo(LocalDateTime.of(2026, 11, 24, 8, 0));
        people.run("delete from program_holiday where day = '2026-11-23'");
        clock.set(at(19, 17, 30));
        Expectation evening = pages.expectation(null);
        assertThat(evening.readNow()).isTrue();
        assertThat(evening.answerBy()).isEqualTo(LocalDateTime.of(2026, 11, 20, 17, 30));
    }

    @Test
    void theSameMessageSentTwiceIsOneAlsoAtOnce() throws Exception {
        UUID thread = TypedId.nextValue();
        UUID message = TypedId.nextValue();
        NewConversation wanted = new NewConversation(
                thread, message, null, people.staff(TalkPeople.THERAPIST), "Bus", "The bus is late.");
        SecurityContext context = SecurityContextHolder.getContext();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<Sent>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int each = 0; each < 4; each++) {
                answers.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return service.begin(wanted);
                }));
            }
        }
        int first = 0;
        for (Future<Sent> answer : answers) {
            first += answer.get().already() ? 0 : 1;
        }
        assertThat(first).isOne();
        assertThat(people.count("message where thread_id = ?", thread)).isOne();
        assertThat(problem(() -> service.send(message, thread, "Other words"))).isEqualTo("talk.problem.sent");
        people.as(TalkPeople.THERAPIST);
        assertThatThrownBy(() -> service.send(message, thread, "The bus is late."))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void anEndedConversationIsReadAndNotWrittenTo() {
        UUID thread = write(TalkPeople.THERAPIST, "Hello");
        UUID message = TypedId.nextValue();
        service.send(message, thread, "One more");
        people.as(TalkPeople.THERAPIST);
        service.end(thread);
        service.end(thread);
        assertThat(pages.ofStaff(false, true)).extracting(Conversation::id).contains(thread);
        assertThat(pages.ofStaff(false, false)).extracting(Conversation::id).doesNotContain(thread);
        people.as(patient);
        assertThat(pages.page(thread, null).head().closed()).isTrue();
        assertThat(service.send(message, thread, "One more").already()).isTrue();
        assertThat(problem(() -> service.send(TypedId.nextValue(), thread, "And more")))
                .isEqualTo("talk.problem.closed");
        assertThatThrownBy(() -> service.end(thread)).isInstanceOf(NotAvailable.class);
        people.as(TalkPeople.THERAPIST);
        service.open(thread);
        people.as(patient);
        assertThat(service.send(TypedId.nextValue(), thread, "And more").already())
                .isFalse();
    }

    @Test
    void lengthsAndNumbersHaveLimits() {
        UUID thread = write(TalkPeople.THERAPIST, "x".repeat(4_999) + "\uD83D\uDE42");
        assertThat(problem(() -> service.send(TypedId.nextValue(), thread, "x".repeat(5_001))))
                .isEqualTo("talk.problem.long");
        assertThat(problem(() -> service.send(TypedId.nextValue(), thread, " \n\u0007 ")))
                .isEqualTo("talk.problem.empty");
        for (int each = 1; each < MessageRows.PER_HOUR; each++) {
            service.send(TypedId.nextValue(), thread, "Message " + each);
        }
        assertThat(problem(() -> service.send(TypedId.nextValue(), thread, "Another")))
                .isEqualTo("talk.problem.tooMany");
        clock.advance(Duration.ofMinutes(61));
        assertThat(service.send(TypedId.nextValue(), thread, "Another").already())
                .isFalse();
        ConversationPage page = pages.page(thread, null);
        assertThat(page.messages()).hasSize(MessagePagesService.MESSAGES);
        assertThat(page.earlier()).isTrue();
        ConversationPage before = pages.page(thread, page.messages().getFirst().seq());
        assertThat(before.messages()).hasSize(1);
        assertThat(before.earlier()).isFalse();
    }

    @Test
    void draftsStayUntilTheyAreSentAndAreNobodyElses() {
        UUID thread = write(TalkPeople.THERAPIST, "Hello");
        UUID message = TypedId.nextValue();
        drafts.keep(new MessageDraft(thread, message, thread, null, null, "Half a tho", null));
        drafts.keep(new MessageDraft(thread, message, thread, null, null, "Half a thought", null));
        MessageDraft mine = Objects.requireNonNull(drafts.mine(thread));
        assertThat(mine.body()).isEqualTo("Half a thought");
        assertThat(mine.message()).isEqualTo(message);
        people.as(TalkPeople.THERAPIST);
        assertThat(drafts.mine(thread)).isNull();
        people.as(patient);
        service.send(message, thread, "Half a thought, and the rest");
        assertThat(drafts.mine(thread)).isNull();
        drafts.keep(new MessageDraft(thread, TypedId.nextValue(), thread, null, null, "Left behind", null));
        clock.advance(Duration.ofDays(31));
        SystemAccess.run("test", stored::forgetOld);
        assertThat(drafts.mine(thread)).isNull();
    }

    @Test
    void aMessageStaysAsItWasSentAndEveryLookIsOnRecord() {
        UUID thread = write(TalkPeople.THERAPIST, "Hello");
        assertThatThrownBy(() -> people.run("update message set body = 'Bye' where thread_id = ?", thread))
                .hasStackTraceContaining("denied");
        people.as(TalkPeople.THERAPIST);
        pages.page(thread, null);
        assertThat(people.count(
                        "access_log where patient = ? and resource = 'message' and verb = 'read' and outcome = 'ALLOW'",
                        patient.value()))
                .isOne();
        people.as(TalkPeople.STRANGER);
        assertThatThrownBy(() -> pages.page(thread, null)).isInstanceOf(NotAvailable.class);
        assertThat(people.count(
                        "access_log where patient = ? and resource = 'message' and outcome = 'DENY'", patient.value()))
                .isOne();
    }

    @Test
    void aListCostsTheSameHoweverMuchWaits() {
        people.as(TalkPeople.THERAPIST);
        int few = statements();
        for (int each = 0; each < 5; each++) {
            people.as(people.patient());
            write(TalkPeople.THERAPIST, "Hello " + each);
            clock.advance(Duration.ofMinutes(7));
        }
        people.as(TalkPeople.THERAPIST);
        pages.ofStaff(true, false);
        assertThat(statements()).isLessThanOrEqualTo(few + 3);
    }

    private int statements() {
        int before = selects();
        pages.ofStaff(true, false);
        return selects() - before - 1;
    }

    private int selects() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select variable_value from information_schema.global_status where variable_name = 'COM_SELECT'",
                Integer.class));
    }

    private UUID write(@Nullable String to, String words) {
        UUID thread = TypedId.nextValue();
        service.begin(new NewConversation(
                thread, TypedId.nextValue(), null, to == null ? null : people.staff(to), null, words));
        return thread;
    }
}
