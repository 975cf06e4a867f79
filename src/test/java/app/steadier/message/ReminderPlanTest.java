package app.steadier.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When reminders go out: leads, quiet hours, other zones, clock changes. */
class ReminderPlanTest {

    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Test
    void leadsAreTrueTimeAlsoOverAClockChange() {
        ReminderChoices day = choices(1_440, LocalTime.of(20, 0), null, null, ProgramA.ZONE);
        Instant due = at("2026-11-02T09:00", ProgramA.ZONE);
        assertThat(session(due, day).at()).isEqualTo(at("2026-11-01T09:00", ProgramA.ZONE));
        Instant onTheDay = at("2026-11-01T09:00", ProgramA.ZONE);
        assertThat(session(onTheDay, day).at()).isEqualTo(onTheDay.minus(Duration.ofHours(24)));
        assertThat(session(onTheDay, day).at()).isEqualTo(at("2026-10-31T10:00", ProgramA.ZONE));
        assertThat(session(due, day).until()).isEqualTo(due);
    }

    @Test
    void theCheckInIsAtTheWallClocksTimeInWinterAndSummer() {
        ReminderChoices evening = choices(60, LocalTime.of(20, 0), null, null, ProgramA.ZONE);
        assertThat(checkIn("2026-03-07", evening).at()).isEqualTo(Instant.parse("2026-03-08T01:00:00Z"));
        assertThat(checkIn("2026-03-08", evening).at()).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(checkIn("2026-11-01", evening).at()).isEqualTo(Instant.parse("2026-11-02T01:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotExistMovesOnAndOneThatIsThereTwiceIsItsFirst() {
        ReminderChoices gap = choices(60, LocalTime.of(2, 30), null, null, ProgramA.ZONE);
        assertThat(checkIn("2026-03-08", gap).at()).isEqualTo(at("2026-03-08T03:30", ProgramA.ZONE));
        ReminderChoices twice = choices(60, LocalTime.of(1, 30), null, null, ProgramA.ZONE);
        assertThat(checkIn("2026-11-01", twice).at()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void thePersonsOwnZoneCounts() {
        ZoneId west = ZoneId.of("America/Los_Angeles");
        ReminderPlan plan = checkIn("2026-11-20", choices(60, LocalTime.of(20, 0), null, null, west));
        assertThat(plan.at()).isEqualTo(at("2026-11-20T20:00", west));
        assertThat(plan.until()).isAfter(plan.at());
    }

    @Test
    void quietHoursMoveItToTheirEndOrBeforeThem() {
        ReminderChoices quiet = choices(60, LocalTime.of(23, 0), NIGHT, MORNING, ProgramA.ZONE);
        assertThat(session(at("2026-11-20T09:00", ProgramA.ZONE), quiet).at())
                .as("outside of them")
                .isEqualTo(at("2026-11-20T08:00", ProgramA.ZONE));
        assertThat(session(at("2026-11-20T07:30", ProgramA.ZONE), quiet).at())
                .as("the end is in time")
                .isEqualTo(at("2026-11-20T07:00", ProgramA.ZONE));
        assertThat(session(at("2026-11-20T07:00", ProgramA.ZONE), quiet).at())
                .as("the end is too late")
                .isEqualTo(at("2026-11-19T21:55", ProgramA.ZONE));
        assertThat(checkIn("2026-11-20", quiet).at())
                .as("the day would be over")
                .isEqualTo(at("2026-11-20T21:55", ProgramA.ZONE));
        assertThat(dose(at("2026-11-20T06:00", ProgramA.ZONE), quiet).at())
                .as("a morning dose")
                .isEqualTo(at("2026-11-20T07:00", ProgramA.ZONE));
        assertThat(dose(at("2026-11-20T22:30", ProgramA.ZONE), quiet).at())
                .as("an evening dose")
                .isEqualTo(at("2026-11-20T21:55", ProgramA.ZONE));
    }

    @Test
    void quietHoursEndOnTheDayOfAClockChangeAtTheWallClocksTime() {
        Quiet quiet = new Quiet(NIGHT, MORNING, ProgramA.ZONE);
        assertThat(quiet.end(at("2026-10-31T23:00", ProgramA.ZONE))).isEqualTo(at("2026-11-01T07:00", ProgramA.ZONE));
        assertThat(Duration.between(
                        at("2026-10-31T22:00", ProgramA.ZONE), quiet.end(at("2026-10-31T22:00", ProgramA.ZONE))))
                .isEqualTo(Duration.ofHours(10));
        Quiet noon = new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0), ProgramA.ZONE);
        assertThat(noon.covers(at("2026-11-20T13:00", ProgramA.ZONE))).isFalse();
        assertThat(noon.covers(at("2026-11-20T12:00", ProgramA.ZONE))).isTrue();
        Quiet second = new Quiet(LocalTime.of(0, 30), LocalTime.of(1, 30), ProgramA.ZONE);
        Instant again = Instant.parse("2026-11-01T06:15:00Z");
        assertThat(second.end(again)).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    private static ReminderPlan session(Instant due, ReminderChoices choices) {
        return ReminderPlan.of(ReminderKind.SESSION, due, choices, ProgramA.ZONE);
    }

    private static ReminderPlan dose(Instant due, ReminderChoices choices) {
        return ReminderPlan.of(ReminderKind.DOSE, due, choices, ProgramA.ZONE);
    }

    private static ReminderPlan checkIn(String day, ReminderChoices choices) {
        return ReminderPlan.of(
                ReminderKind.CHECK_IN,
                LocalDate.parse(day).atStartOfDay(ProgramA.ZONE).toInstant(),
                choices,
                ProgramA.ZONE);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static ReminderChoices choices(
            int lead, LocalTime checkIn, @Nullable LocalTime from, @Nullable LocalTime until, ZoneId zone) {
        return new ReminderChoices(
                true, Set.of(ReminderKind.values()), lead, checkIn, 0, from, until, zone, "me@mail.test");
    }
}
