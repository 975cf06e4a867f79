package app.steadier.message;

import static app.steadier.message.TalkPeople.at;
import static app.steadier.message.TalkPeople.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccessGuard;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mail that says there is something: through a real mail server in this process, once, and without a telling word. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingMailTest {

    private static final String PORTAL = "https://portal.test";

    /** Words that would say what it is about, in either language. */
    private static final List<String> TELLING = List.of(
            "iop",
            "intensive",
            "outpatient",
            "program",
            "programa",
            "clinic",
            "clínica",
            "therap",
            "terap",
            "treat",
            "tratamiento",
            "recover",
            "recuper",
            "addict",
            "adicc",
            "substance",
            "sustancia",
            "alcohol",
            "drug",
            "droga",
            "medic",
            "dose",
            "dosis",
            "pill",
            "session",
            "sesión",
            "group",
            "grupo",
            "check-in",
            "registro",
            "mood",
            "ánimo",
            "anxi",
            "ansiedad",
            "craving",
            "depress",
            "depres",
            "health",
            "salud",
            "patient",
            "paciente",
            "diagnos",
            "care",
            "team",
            "equipo",
            "appointment",
            "cita",
            "message",
            "mensaje",
            "skill",
            "alert",
            "safe",
            "help",
            "ayuda");

    @Autowired
    private MessageService messages;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private OutboxService outboxes;

    @Autowired
    private NoticeSettings notices;

    @Autowired
    private List<ReminderSource> sources;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailSettings local;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProgramTime time;

    @Autowired
    private JdbcClient client;

    @Autowired
    private AccessGuard guard;

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

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
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
        people.run("delete from mail_outbox");
        people.run("delete from notice_setting");
        patient = people.patient();
        people.as(patient);
        server.start();
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
        server.stop();
    }

    @Test
    void nothingIsSentUnlessItWasChosen() throws Exception {
        people.as(TalkPeople.THERAPIST);
        write();
        assertThat(people.count("mail_outbox")).isZero();
        people.as(patient);
        assertThat(reminders.mine().choices().messages()).isFalse();
        assertThat(reminders.mine().choices().of()).isEmpty();
        assertThat(reminders.mine().choices().checkInAt()).isEqualTo(LocalTime.of(20, 0));
        choose(true, Set.of());
        people.as(TalkPeople.THERAPIST);
        write();
        write();
        assertThat(people.count("mail_outbox where state = 'WAITING'"))
                .as("one for both")
                .isOne();
        assertThat(run(post(smtp())).send()).isOne();
        assertThat(run(post(smtp())).send()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("wren@mail.test");
        write();
        people.as(patient);
        choose(false, Set.of());
        assertThat(run(post(smtp())).send()).as("no longer wanted").isZero();
        assertThat(people.count("mail_outbox where state = 'DROPPED'")).isOne();
    }

    @Test
    void staffHearOfMessagesWhenTheyChooseIt() {
        people.as(TalkPeople.THERAPIST);
        assertThat(reminders.hearsOfMessages()).isFalse();
        reminders.hearOfMessages(true);
        assertThat(reminders.hearsOfMessages()).isTrue();
        people.as(patient);
        messages.begin(new NewConversation(
                TypedId.nextValue(),
                TypedId.nextValue(),
                null,
                people.staff(TalkPeople.THERAPIST),
                null,
                "Sertraline makes me dizzy"));
        messages.begin(new NewConversation(
                TypedId.nextValue(), TypedId.nextValue(), null, people.staff(TalkPeople.PRESCRIBER), null, "Hello"));
        assertThat(run(post(smtp())).send()).isOne();
    }

    @Test
    void twoPortalsAtOnceSendEachLetterOnce() throws Exception {
        int many = 12;
        for (int each = 0; each < many; each++) {
            PatientId other = people.patient();
            people.as(other);
            choose(true, Set.of());
            outboxed("MESSAGE/test/" + other, people.account(other));
        }
        AtomicInteger sent = new AtomicInteger();
        atOnce(() -> sent.addAndGet(run(post(smtp())).send()));
        assertThat(sent.get()).isEqualTo(many);
        assertThat(server.getReceivedMessages()).hasSize(many);
        assertThat(people.count("mail_outbox where state = 'SENT'")).isEqualTo(many);
    }

    @Test
    void aServerThatIsDownLeavesTheLetterWaitingForAGrowingWhile() {
        choose(true, Set.of());
        outboxed("MESSAGE/test/down", people.account(patient));
        int port = server.getSmtp().getPort();
        server.stop();
        MailSettings nobody = new MailSettings("127.0.0.1", port, "", "", false, "noreply@mail.test", PORTAL, false);
        OutboxRun down = run(post(nobody), nobody);
        assertThat(down.send()).isZero();
        assertThat(people.count("mail_outbox where state = 'WAITING' and attempts = 1"))
                .isOne();
        assertThat(down.send()).isZero();
        assertThat(people.count("mail_outbox where attempts = 1"))
                .as("too early")
                .isOne();
        clock.advance(Duration.ofMinutes(2));
        assertThat(down.send()).isZero();
        assertThat(people.count("mail_outbox where attempts = 2")).isOne();
        assertThat(OutboxRun.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(OutboxRun.waitAfter(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(OutboxRun.waitAfter(90)).isEqualTo(Duration.ofMinutes(64));
        server.start();
        clock.advance(Duration.ofMinutes(3));
        assertThat(run(post(smtp())).send()).isOne();
        assertThat(server.getReceivedMessages()).hasSize(1);
        outboxed("MESSAGE/test/late", people.account(patient));
        clock.advance(Duration.ofDays(3));
        assertThat(run(post(smtp())).send()).isZero();
        assertThat(people.count("mail_outbox where state = 'EXPIRED'")).isOne();
    }

    @Test
    void aPortalThatDiesWhileItSendsNeverMakesASecondLetter() {
        choose(true, Set.of());
        outboxed("MESSAGE/test/dies", people.account(patient));
        Post real = post(smtp());
        OutboxRun dies = run((id, address, text) -> {
            real.deliver(id, address, text);
            throw new IllegalStateException("the portal is killed here");
        });
        assertThatThrownBy(dies::send).isInstanceOf(IllegalStateException.class);
        assertThat(run(real).send()).isZero();
        clock.advance(OutboxRun.FORGOTTEN.plusSeconds(1));
        assertThat(run(real).send()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(people.count("mail_outbox where state = 'UNKNOWN'")).isOne();
    }

    @Test
    void noLetterHoldsANameADrugADiagnosisOrAnAnswer() throws Exception {
        choose(true, Set.of(ReminderKind.values()));
        List<String> names = stored(
                "select given_name from patient where given_name is not null",
                "select family_name from patient where family_name is not null",
                "select display_name from staff_member",
                "select distinct name from medication_order",
                "select distinct name from side_effect");
        List<String> phrases = stored(
                "select name from program",
                "select name from care_group",
                "select title from goal",
                "select words from commitment",
                "select name from skill",
                "select note from check_in where note is not null");
        assertThat(names).hasSizeGreaterThan(100).contains("Wilhelmina");
        assertThat(phrases).hasSizeGreaterThan(100);
        List<String> letters = new ArrayList<>();
        for (String language : List.of("en", "es")) {
            people.run("update account set language = ? where patient_id = ?", language, patient.value());
            for (Letter letter : Letter.values()) {
                MailText text = MailText.of(letter, language, "portal.test/login");
                letters.add(text.subject() + "\n" + text.body());
                SystemAccess.run(
                        "test",
                        () -> outbox.put(
                                letter + "/test/" + language,
                                people.account(patient),
                                letter,
                                time.now(),
                                time.now().plusSeconds(60)));
            }
            assertThat(run(post(smtp())).send()).isEqualTo(Letter.values().length);
        }
        for (MimeMessage received : server.getReceivedMessages()) {
            letters.add(received.getSubject() + "\n" + received.getContent());
            assertThat(received.getFrom()[0].toString()).isEqualTo("noreply@mail.test");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
        assertThat(letters).hasSize(8).doesNotHaveDuplicates();
        for (String letter : letters) {
            String plain =
                    letter.replaceAll("https?://\\S+|portal\\.test\\S*", "").toLowerCase(Locale.ROOT);
            Set<String> words = new HashSet<>(List.of(plain.split("[^\\p{L}'-]+")));
            assertThat(names.stream()
                            .flatMap(name ->
                                    Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+"))))
                    .as(letter)
                    .filteredOn(name -> name.length() > 2)
                    .noneMatch(words::contains);
            assertThat(phrases).as(letter).noneMatch(phrase -> plain.contains(phrase.toLowerCase(Locale.ROOT)));
            assertThat(TELLING).as(letter).noneMatch(plain::contains);
        }
    }

    @Test
    void remindersGoOutOnceThoughTwoPortalsLook() throws Exception {
        clock.set(at(20, 19, 0));
        people.as(patient);
        choose(false, Set.of(ReminderKind.CHECK_IN, ReminderKind.SESSION, ReminderKind.DOSE));
        UUID episode = people.one("select id from episode where patient_id = ?", patient.value());
        people.run(
                "insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at, ends_at,"
                        + " start_date, facilitator_id, status) select ?, now(6), ?, 'INDIVIDUAL', ?, ?, '2026-11-21 02:00',"
                        + " '2026-11-21 03:00', '2026-11-20', id, 'SCHEDULED' from staff_member where external_id = 'T-01'",
                TypedId.nextValue(),
                TypedId.nextValue().toString(),
                patient.value(),
                episode);
        people.run(
                "insert into medication_order (id, created_at, external_id, episode_id, patient_id, name, strength, kind, times,"
                        + " targets, prescriber_id, start_date) select ?, now(6), ?, ?, ?, 'Sertraline', '50 mg', 'SCHEDULED',"
                        + " '08:00;20:30', 'MOOD', id, '2026-11-01' from staff_member where external_id = 'D-02'",
                TypedId.nextValue(),
                TypedId.nextValue().toString(),
                episode,
                patient.value());
        look();
        assertThat(people.count("mail_outbox")).as("before it is time").isZero();
        clock.set(at(20, 20, 0));
        atOnce(this::look);
        assertThat(people.count("mail_outbox where cause like 'REMINDER/CHECK_IN/%/2026-11-20T00:00'"))
                .isOne();
        assertThat(people.count("mail_outbox where cause like 'REMINDER/SESSION/%/2026-11-20T21:00'"))
                .isOne();
        assertThat(people.count("mail_outbox")).isEqualTo(2);
        clock.set(at(20, 20, 31));
        atOnce(this::look);
        assertThat(people.count("mail_outbox where cause like 'REMINDER/DOSE/%/2026-11-20T20:30'"))
                .isOne();
        AtomicInteger sent = new AtomicInteger();
        atOnce(() -> sent.addAndGet(run(post(smtp())).send()));
        assertThat(sent.get()).isEqualTo(3);
        assertThat(server.getReceivedMessages()).hasSize(3);
        atOnce(this::look);
        assertThat(people.count("mail_outbox")).isEqualTo(3);
    }

    @Test
    void whatIsDoneOrCalledOffNeedsNoReminder() {
        clock.set(at(20, 8, 0));
        people.as(patient);
        choose(false, Set.of(ReminderKind.CHECK_IN));
        people.run(
                "insert into check_in (id, created_at, episode_id, patient_id, day, mood) select ?, now(6), id, patient_id,"
                        + " '2026-11-20', 5 from episode where patient_id = ?",
                TypedId.nextValue(),
                patient.value());
        clock.set(at(20, 20, 5));
        look();
        assertThat(people.count("mail_outbox")).isZero();
        clock.set(at(21, 20, 5));
        look();
        assertThat(people.count("mail_outbox")).isOne();
        clock.set(at(22, 23, 59));
        run(post(smtp())).send();
        assertThat(people.count("mail_outbox where state = 'EXPIRED'"))
                .as("a day late is no reminder")
                .isOne();
        people.run("update account set state = 'SUSPENDED' where patient_id = ?", patient.value());
        look();
        assertThat(people.count("mail_outbox")).isOne();
    }

    @Test
    void choicesAreChecked() {
        ReminderChoices now = reminders.mine().choices();
        assertThat(problem(() -> reminders.choose(with(now, "no address", null, null))))
                .isEqualTo("talk.problem.address");
        assertThat(problem(() -> reminders.choose(with(now, "a@b.test\nBcc: c@d.test", null, null))))
                .isEqualTo("talk.problem.address");
        assertThat(problem(() -> reminders.choose(with(now, "a@b.test", LocalTime.NOON, null))))
                .isEqualTo("talk.problem.quiet");
        assertThat(problem(() -> reminders.choose(with(now, "a@b.test", LocalTime.NOON, LocalTime.NOON))))
                .isEqualTo("talk.problem.quiet");
        people.as(TalkPeople.THERAPIST);
        assertThatThrownBy(reminders::mine).isInstanceOf(NotAvailable.class);
    }

    @Test
    void onlyAnAdministratorLooksAtTheOutboxOfADemonstration() {
        choose(true, Set.of());
        outboxed("MESSAGE/test/page", people.account(patient));
        run((id, address, text) -> {}, local).send();
        assertThatThrownBy(outboxes::latest).isInstanceOf(NotAvailable.class);
        people.as(TalkPeople.DESK);
        assertThatThrownBy(outboxes::latest).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.ADMIN, "ADM-1");
        assertThat(outboxes.latest()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("wren@mail.test");
            assertThat(mail.state()).isEqualTo(SentMail.State.SENT);
            assertThat(mail.subject()).isEqualTo("You have something new to read");
        });
        OutboxService elsewhere = new OutboxService(client, smtp(), guard, time);
        transaction.executeWithoutResult(
                status -> assertThatThrownBy(elsewhere::latest).isInstanceOf(NotAvailable.class));
    }

    private List<String> stored(String... queries) {
        return SystemAccess.call("test", () -> {
            List<String> all = new ArrayList<>();
            for (String query : queries) {
                all.addAll(jdbc.queryForList(query, String.class));
            }
            return all;
        });
    }

    private void look() {
        new ReminderRun(notices, sources, outbox, local, transaction, time).look();
    }

    private void outboxed(String cause, UUID account) {
        SystemAccess.run(
                "test",
                () -> outbox.put(
                        cause, account, Letter.MESSAGE, time.now(), time.now().plus(Duration.ofDays(2))));
    }

    private MailSettings smtp() {
        return new MailSettings(
                "127.0.0.1", server.getSmtp().getPort(), "", "", false, "noreply@mail.test", PORTAL, false);
    }

    private Post post(MailSettings settings) {
        return new SmtpPost(settings, time);
    }

    private OutboxRun run(Post post) {
        return run(post, smtp());
    }

    private OutboxRun run(Post post, MailSettings settings) {
        return new OutboxRun(client, transaction, settings, post, time);
    }

    /** Two portals that do the same at the same time. */
    private static void atOnce(Runnable work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> both = new ArrayList<>();
        try (ExecutorService portals = Executors.newFixedThreadPool(2)) {
            for (int each = 0; each < 2; each++) {
                both.add(portals.submit(() -> {
                    start.await();
                    work.run();
                    return null;
                }));
            }
        }
        for (Future<?> each : both) {
            each.get();
        }
    }

    private void write() {
        messages.begin(new NewConversation(
                TypedId.nextValue(), TypedId.nextValue(), patient, null, null, "Sertraline 50 mg from Monday"));
    }

    private void choose(boolean hears, Set<ReminderKind> of) {
        reminders.choose(new ReminderChoices(
                hears, of, 60, LocalTime.of(20, 0), 0, null, null, ProgramA.ZONE, "wren@mail.test"));
    }

    private static ReminderChoices with(
            ReminderChoices now, String address, @Nullable LocalTime from, @Nullable LocalTime until) {
        return new ReminderChoices(
                now.messages(),
                now.of(),
                now.sessionLead(),
                now.checkInAt(),
                now.doseLead(),
                from,
                until,
                now.zone(),
                address);
    }
}
