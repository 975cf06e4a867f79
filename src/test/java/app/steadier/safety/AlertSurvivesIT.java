package app.steadier.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.bundle.BundleLimits;
import app.steadier.bundle.BundleSource;
import app.steadier.bundle.ImportProgress;
import app.steadier.database.KillableDatabase;
import app.steadier.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People press "I don't feel safe" while the database is killed again and again. Each press is stored, or the person hears
 * that it may not be; beside them someone says "stored" before it is, and has to lose, or the kills prove nothing
 * (security, section 12, R2).
 */
@SpringBootTest(
        properties = {
            "spring.datasource.hikari.connection-timeout=500",
            "logging.level.com.zaxxer.hikari=OFF",
            "logging.level.org.mariadb.jdbc=OFF",
            "logging.level.org.springframework.transaction=OFF",
            "logging.level.org.springframework.orm=OFF"
        })
@ActiveProfiles("test")
@Import({TestDatabase.class, KillableDatabase.class, TestClock.class})
class AlertSurvivesIT {

    private static final int KILLS = 24;
    private static final List<String> PEOPLE = List.of("P-001", "P-004", "P-011", "P-018", "P-021", "P-025");

    @Autowired
    private SafetyAlertService alerts;

    @Autowired
    private AlertEscalation escalation;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private KillableDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final Queue<Press> stored = new ConcurrentLinkedQueue<>();
    private final Queue<Press> refused = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> saidTooEarly = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    @Capability("B12")
    void noPressIsLostAndNoneIsSilent() throws Exception {
        SystemAccess.run("import", () -> {
            try (BundleSource source = BundleSource.of(
                    Path.of("src", "main", "resources", "demo", "program-a"), BundleLimits.COMMAND_LINE)) {
                assertThat(imports.run(source, ImportProgress.NONE).stored()).isTrue();
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
        clock.set(ProgramA.NOW);
        List<Future<?>> writers = new ArrayList<>();
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(PEOPLE.size() + 1)) {
            for (String person : PEOPLE) {
                PatientId patient = Objects.requireNonNull(
                        TestSignIn.as(accounts, jdbc, Role.PATIENT, person).patient());
                SecurityContext context = SecurityContextHolder.getContext();
                SecurityContextHolder.clearContext();
                writers.add(pool.submit(() -> press(context, patient, person)));
            }
            writers.add(pool.submit(this::sayTooEarly));
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(300, 900));
                    database.kill();
                    Thread.sleep(ThreadLocalRandom.current().nextInt(50, 400));
                    database.restart();
                    settle();
                }
                Thread.sleep(500);
            } finally {
                over.set(true);
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        List<Press> lost = stored.stream().filter(press -> !whole(press)).toList();
        List<Press> storedUnheard = refused.stream().filter(this::whole).toList();
        int halves = half();
        for (Press press : refused) {
            TestSignIn.as(accounts, jdbc, Role.PATIENT, press.person());
            alerts.raise(press.id(), press.patient(), AlertCause.PATIENT_PRESSED, AlertSource.NONE);
        }
        TestSignIn.out();
        long afterSendingAgain = refused.stream().filter(this::whole).count();
        long control = saidTooEarly.stream()
                .filter(id -> count("safety_turn where patient_id = ?", id) == 0)
                .count();
        System.out.printf(
                "kills %d in %d s; presses %d: said stored %d (lost %d), told to call %d (of these stored %d); half stored %d;"
                        + " sent again and stored once %d; control said %d, lost %d%n",
                KILLS,
                seconds,
                stored.size() + refused.size(),
                stored.size(),
                lost.size(),
                refused.size(),
                storedUnheard.size(),
                halves,
                afterSendingAgain,
                saidTooEarly.size(),
                control);
        assertThat(lost).isEmpty();
        assertThat(halves).isZero();
        assertThat(stored).hasSizeGreaterThan(KILLS);
        assertThat(refused).as("the kills hit someone").hasSizeGreaterThan(KILLS / 2);
        assertThat(afterSendingAgain).isEqualTo(refused.size());
        assertThat(control).as("whoever says it too early loses").isPositive();
        theClockHasGoneOn();
    }

    /** Presses until it is over; each press is heard or refused, never neither. */
    private void press(SecurityContext context, PatientId patient, String person) {
        SecurityContextHolder.setContext(context);
        while (!over.get()) {
            UUID id = TypedId.nextValue();
            Press press = new Press(id, patient, person);
            try {
                alerts.raise(id, patient, AlertCause.PATIENT_PRESSED, AlertSource.NONE);
                stored.add(press);
            } catch (RuntimeException pleaseCall) {
                refused.add(press);
            }
        }
    }

    /** The control: "stored" is said before the commit. */
    private void sayTooEarly() {
        while (!over.get()) {
            UUID id = TypedId.nextValue();
            try {
                transaction.executeWithoutResult(status -> {
                    SystemAccess.run(
                            "control", () -> jdbc.update("insert into safety_turn (patient_id) values (?)", id));
                    saidTooEarly.add(id);
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (RuntimeException tooLate) {
                assertThat(tooLate).isNotNull();
            }
        }
    }

    /** Closes what is open, so that new alerts are raised and not only added to. */
    private void settle() {
        try {
            SystemAccess.run(
                    "test",
                    () -> jdbc.update(
                            "update safety_alert set acknowledged_at = coalesce(acknowledged_at, '2027-01-01'),"
                                    + " acknowledged_by = coalesce(acknowledged_by, assigned_to), closed_at = '2027-01-01',"
                                    + " closed_by = coalesce(acknowledged_by, assigned_to), outcome = 'x' where closed_at is null"
                                    + " and assigned_to is not null"));
        } catch (RuntimeException stillDown) {
            assertThat(stillDown).isNotNull();
        }
    }

    /** The step, its alert and at least one notice are there. */
    private boolean whole(Press press) {
        return count(
                        "safety_alert_step s join safety_alert a on a.id = s.alert_id where s.id = ? and a.patient_id = ?"
                                + " and exists (select 1 from safety_notice n where n.step_id = s.id)",
                        press.id(),
                        press.patient().value())
                == 1;
    }

    private int half() {
        return count("safety_alert a where a.clock_from is not null and not exists (select 1 from safety_alert_step s"
                        + " where s.alert_id = a.id and s.what in ('RAISED', 'RAISED_AGAIN'))")
                + count("safety_alert_step s where s.cause is not null and not exists (select 1 from safety_notice n"
                        + " where n.step_id = s.id)");
    }

    /** What was raised between kills is passed on as if nothing had been. */
    private void theClockHasGoneOn() {
        clock.advance(Duration.ofMinutes(60));
        escalation.look();
        int open = count("safety_alert where closed_at is null and acknowledged_at is null");
        assertThat(open).isPositive();
        assertThat(
                        count(
                                "safety_alert where closed_at is null and acknowledged_at is null and office_told_at is not null"))
                .isEqualTo(open);
    }

    private int count(String from, Object... values) {
        return Objects.requireNonNull(SystemAccess.call(
                "test", () -> jdbc.queryForObject("select count(*) from " + from, Integer.class, values)));
    }

    private record Press(UUID id, PatientId patient, String person) {}
}
