package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.base.ProgramZone;
import app.steadier.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration program in the tables: what its notes say is special about it is there. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SinkTest {

    @Autowired
    private BundleImportService imports;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ProgramZone zone;

    private StoredProgram stored;

    @BeforeAll
    void theProgram() {
        ProgramA.load(database, imports);
        stored = new StoredProgram(database);
    }

    @AfterAll
    void leaveNothing() {
        database.empty();
    }

    @Test
    void theProgramKnowsItsZoneAndItsExport() {
        assertThat(zone.zone()).isEqualTo(ProgramA.ZONE);
        assertThat(stored.rows("select program_id, zone, data_from, locale, exported_at from program"))
                .containsExactly("program-a America/New_York 2026-09-14 en-US 2026-11-20 23:00:00.000000");
        assertThat(stored.rows("select name from track order by position")).containsExactly("day", "evening");
        assertThat(stored.rows("select * from level_of_care_rule")).containsExactly("IOP 2020-01-01 540 180 3");
    }

    @Test
    void somebodyMovesBetweenTracksAndGroups() {
        assertThat(stored.rows(
                        "select t.track, t.from_date, t.to_date from track_period t join episode e on e.id = t.episode_id"
                                + " where e.external_id = 'E-022' order by t.from_date"))
                .containsExactly("day 2026-10-27 2026-11-16", "evening 2026-11-17 -");
        assertThat(stored.rows("select g.external_id, m.from_date, m.to_date from group_membership m"
                        + " join care_group g on g.id = m.group_id join patient p on p.id = m.patient_id"
                        + " where p.external_id = 'P-004' order by g.external_id"))
                .containsExactly(
                        "GRP-DP 2026-10-27 2026-11-16",
                        "GRP-DS 2026-10-27 2026-11-16",
                        "GRP-EP 2026-11-17 -",
                        "GRP-ES 2026-11-17 -",
                        "GRP-RP 2026-10-27 -");
    }

    @Test
    void aReadmissionKeepsItsRowsApart() {
        for (String table : List.of(
                "check_in r where r.day",
                "questionnaire r where r.completed_on",
                "medication_order r where r.start_date",
                "side_effect r where r.reported_on")) {
            String from = table.replace(" r where", " r join episode e on e.id = r.episode_id where");
            assertThat(stored.rows("select r.id from " + from
                            + " not between e.admission_date and coalesce(e.discharge_date, '9999-12-31')"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(stored.rows("select e.external_id, count(*) > 0, min(c.day) >= e.admission_date from check_in c"
                        + " join episode e on e.id = c.episode_id join patient p on p.id = c.patient_id"
                        + " where p.external_id = 'P-014' group by e.id order by e.external_id"))
                .containsExactly("E-010 1 1", "E-029 1 1");
        assertThat(stored.team("P-014"))
                .containsExactly(
                        "PRIMARY_THERAPIST T-02 2026-09-21 2026-10-06",
                        "PRIMARY_THERAPIST T-01 2026-10-28 -",
                        "PRESCRIBER D-02 2026-09-21 2026-10-06",
                        "PRESCRIBER D-02 2026-10-28 -");
    }

    @Test
    void aNewPrimaryTherapistTakesOver() {
        assertThat(stored.team("P-021"))
                .containsExactly(
                        "PRIMARY_THERAPIST T-04 2026-09-28 2026-10-21",
                        "PRIMARY_THERAPIST T-04 2026-10-22 -",
                        "PRESCRIBER D-01 2026-09-28 -");
        assertThat(stored.rows(
                        "select a.id from care_team_member a join care_team_member b on b.episode_id = a.episode_id"
                                + " and b.kind = a.kind and b.id <> a.id and b.from_date >= a.from_date"
                                + " and b.from_date <= coalesce(a.to_date, '9999-12-31')"))
                .as("overlapping periods")
                .isEmpty();
    }

    @Test
    void timesAreInstantsAcrossTheClockChange() {
        assertThat(stored.rows(
                        "select external_id, starts_at, start_date, timestampdiff(minute, starts_at, ends_at) from care_session"
                                + " where external_id in ('S-00001', 'S-00207', 'S-00211') order by external_id"))
                .containsExactly(
                        "S-00001 2026-09-14 13:00:00.000000 2026-09-14 90",
                        "S-00207 2026-10-30 13:00:00.000000 2026-10-30 90",
                        "S-00211 2026-11-02 14:00:00.000000 2026-11-02 90");
        assertThat(stored.rows(
                        "select external_id, due_date, timestampdiff(minute, due_at, answered_at) from commitment"
                                + " where external_id in ('CM-0262', 'CM-0263') order by external_id"))
                .containsExactly("CM-0262 2026-10-31 2880", "CM-0263 2026-10-31 2910");
        assertThat(
                        stored.rows(
                                "select d.due_local, d.due_at from dose_report d join medication_order o on o.id = d.order_id"
                                        + " where o.external_id = 'MD-011' and d.due_local between '2026-11-01' and '2026-11-01 23:59'"))
                .containsExactly("2026-11-01 08:00:00 2026-11-01 13:00:00.000000");
    }

    @Test
    void goalsStandInOneImportedPlanForEachEpisode() {
        assertThat(stored.rows("select distinct title, state, version_no from treatment_plan"))
                .containsExactly("Imported plan ACTIVE 1");
        assertThat(stored.rows(
                        "select count(*) = count(distinct episode_id), count(*) = (select count(distinct episode_id) from goal)"
                                + " from treatment_plan"))
                .containsExactly("1 1");
    }

    @Test
    void aChangedDoseNamesTheOrderItReplaces() {
        assertThat(stored.rows("select n.external_id, o.external_id from medication_order n"
                        + " join medication_order o on o.id = n.replaces_id order by n.external_id"))
                .containsExactly("MD-015 MD-014", "MD-021 MD-020", "MD-026 MD-025", "MD-030 MD-029");
    }

    @Test
    void skillsJoinTheLibraryOnce() {
        assertThat(
                        stored.rows(
                                "select count(distinct skill_id), count(distinct k.name) from skill_practice p join skill k on k.id = p.skill_id"))
                .containsExactly("15 15");
    }

    @Test
    void nothingHappensBesides() {
        assertThat(stored.rows("select (select count(*) from account), (select count(*) from one_time_link),"
                        + " (select count(*) from EVENT_PUBLICATION)"))
                .containsExactly("0 0 0");
    }
}
