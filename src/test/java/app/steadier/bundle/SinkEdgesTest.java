package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import app.steadier.base.ProgramZone;
import app.steadier.database.TestDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bundles that are right and rare: all of them are stored. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SinkEdgesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Autowired
    private BundleImportService imports;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ProgramZone zone;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ProgramSink programs;

    private StoredProgram stored;

    @BeforeEach
    void anEmptyProgram() {
        database.empty();
        stored = new StoredProgram(database);
    }

    @AfterAll
    void leaveNothing() {
        database.empty();
    }

    @Test
    void aTherapistIsChangedOnTheFirstDayAndTheRowsAreInNoOrder() {
        run(TestBundle.small()
                .plus(
                        "episode_changes.csv",
                        "E1,2026-10-05,therapist,T1",
                        "E1,2026-10-05,track,evening",
                        "E3,2026-11-10,therapist,T2",
                        "E3,2026-11-01,therapist,T1",
                        "E3,2026-11-05,level_of_care,op"));
        assertThat(stored.team("P1"))
                .containsExactly("PRIMARY_THERAPIST T1 2026-10-05 -", "PRESCRIBER D1 2026-10-05 -");
        assertThat(stored.team("P3"))
                .containsExactly(
                        "PRIMARY_THERAPIST T1 2026-10-19 2026-10-31",
                        "PRIMARY_THERAPIST T1 2026-11-01 2026-11-09",
                        "PRIMARY_THERAPIST T2 2026-11-10 -");
        assertThat(stored.rows(
                        "select t.track, t.from_date, t.to_date from track_period t join episode e on e.id = t.episode_id"
                                + " where e.external_id = 'E1'"))
                .containsExactly("evening 2026-10-05 -");
        assertThat(stored.rows("select l.level_of_care, l.from_date, l.to_date from level_of_care_period l"
                        + " join episode e on e.id = l.episode_id where e.external_id = 'E3' order by l.from_date"))
                .containsExactly("IOP 2026-10-19 2026-11-04", "OP 2026-11-05 -");
    }

    @Test
    void tracksAndSkillsDifferByACapital() {
        run(TestBundle.small()
                .change("program.json", "\"evening\"", "\"Day\"")
                .plus("skill_practices.csv", "SP2,P1,paced breathing,,partly,1,2026-10-22T18:40,,,"));
        assertThat(stored.rows("select name from track order by position")).containsExactly("day", "Day");
        assertThat(stored.rows("select r.external_id, s.name from skill_practice r join skill s on s.id = r.skill_id"
                        + " order by r.external_id"))
                .containsExactly("SP1 Paced breathing", "SP2 paced breathing");
    }

    @Test
    void twoDosesFallOnOneInstantWhenTheClockJumps() {
        run(TestBundle.small()
                .change("episodes.csv", "2026-09-28,2026-09-30,2026-10-05", "2026-02-20,2026-02-27,2026-03-02")
                .change("medications.csv", "scheduled,08:00", "scheduled,02:30;03:30;08:00")
                .change("medications.csv", "2026-10-06", "2026-03-02")
                .plus("doses.csv", "M1,2026-03-08T02:30,took,,,", "M1,2026-03-08T03:30,skipped,,,"));
        assertThat(
                        stored.rows(
                                "select due_local, due_at, report from dose_report where due_local < '2026-04-01' order by due_local"))
                .containsExactly(
                        "2026-03-08 02:30:00 2026-03-08 07:30:00.000000 TOOK",
                        "2026-03-08 03:30:00 2026-03-08 07:30:00.000000 SKIPPED");
    }

    @Test
    void aReplacedOrderStandsFurtherDown() {
        run(TestBundle.small()
                .change("medications.csv", "2026-10-06,,,", "2026-10-06,,,M2")
                .plus(
                        "medications.csv",
                        "M2,P1,Sertraline,25 mg,,scheduled,08:00,,,,,mood,D1,2026-10-05,2026-10-05,Dose raised,"));
        assertThat(stored.rows("select n.external_id, o.external_id from medication_order n"
                        + " join medication_order o on o.id = n.replaces_id"))
                .containsExactly("M1 M2");
    }

    @Test
    void aMembershipLeftOpenEndsWithItsEpisode() {
        run(TestBundle.small()
                .change("group_memberships.csv", "2026-10-12,2026-11-06", "2026-10-12,")
                .plus("episodes.csv", "E4,P2,2026-11-08,2026-11-09,2026-11-10,,,,,iop,day,mental_health,no,T1,,,")
                .plus("group_memberships.csv", "E4,G1,2026-11-10,"));
        assertThat(stored.rows(
                        "select e.external_id from schedule_session_patient v join episode e on e.id = v.episode_id"
                                + " where v.external_id = 'S5' order by e.external_id"))
                .containsExactly("E1", "E3", "E4");
        assertThat(stored.rows("select m.to_date from group_membership m join episode e on e.id = m.episode_id"
                        + " where e.external_id = 'E2'"))
                .as("stored as written")
                .containsExactly("-");
    }

    @Test
    void aZoneReadInATransactionThatIsUndoneIsForgotten() {
        ProgramInfo program = new ProgramInfo(
                "x",
                "X",
                ZoneId.of("Asia/Tokyo"),
                LocalDateTime.of(2026, 11, 20, 18, 0),
                LocalDate.of(2026, 1, 1),
                "en",
                List.of(),
                List.of());
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> {
                    programs.store(program);
                    assertThat(zone.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(zone.zone()).isEqualTo(ZoneOffset.UTC);
    }

    /** Days inside and round both clock changes, and histories that reach across them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-16T00:35",
                "2026-11-18T11:35",
                "2027-03-14T09:35",
                "2027-04-21T17:35",
                "2027-11-07T01:35",
                "2028-02-29T20:35"
            })
    void theDemonstrationIsStoredWheneverItStarts(LocalDateTime now) throws IOException {
        try (BundleSource demonstration = DemoBundle.at(now.atZone(ZONE).toInstant())) {
            run(demonstration);
        }
        assertThat(stored.rows("select count(*) from patient")).containsExactly("31");
    }

    private void run(BundleSource bundle) {
        ImportReport report = SystemAccess.call("import", () -> imports.run(bundle, ImportProgress.NONE));
        assertThat(report.errors()).as("%s", report.messages()).isZero();
        assertThat(report.stored()).isTrue();
    }
}
