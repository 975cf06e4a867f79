package app.steadier.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.base.SessionId;
import app.steadier.progress.HoursOutlook.Seat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who will fall short by Sunday, and what would make up for it. */
@Capability("S33")
class HoursOutlookTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final Instant NOW = at(THURSDAY, 12, 0);

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    private static SessionEntry entry(
            LocalDate day, int from, int to, SessionState state, @Nullable Presence presence) {
        return new SessionEntry(at(day, from, 0), at(day, to, 0), state, presence, null, null, true);
    }

    private static SessionEntry held(int day, int from, int to, @Nullable Presence presence) {
        return entry(MONDAY.plusDays(day), from, to, SessionState.HELD, presence);
    }

    private static SessionEntry coming(int day, int from, int to) {
        return entry(MONDAY.plusDays(day), from, to, SessionState.SCHEDULED, null);
    }

    private static Seat seat(String group, int day, int from, int to) {
        return new Seat(
                SessionId.next(), group, null, at(MONDAY.plusDays(day), from, 0), at(MONDAY.plusDays(day), to, 0), 2);
    }

    private static HoursOutlook week(SessionEntry... entries) {
        return new HoursOutlook(List.of(entries), NOW, ZONE);
    }

    private static HoursForecast forecast(HoursOutlook week, Seat... seats) {
        return week.forecast(HoursRule.ADULT, List.of(seats));
    }

    @Test
    void forecastsAreMadeFromThursdayToSunday() {
        List<LocalDate> days = new ArrayList<>();
        MONDAY.minusDays(1).datesUntil(MONDAY.plusDays(9)).forEach(day -> {
            if (HoursOutlook.time(MONDAY, day)) {
                days.add(day);
            }
        });
        assertThat(days).containsExactly(THURSDAY, MONDAY.plusDays(4), MONDAY.plusDays(5), MONDAY.plusDays(6));
    }

    @Test
    void whoStaysToTheEndOfWhatIsToComeIsNotShort() {
        HoursOutlook week = week(held(0, 9, 12, Presence.PRESENT), held(2, 9, 12, Presence.PRESENT), coming(4, 9, 12));
        assertThat(week.scheduledMinutes()).isEqualTo(540);
        assertThat(week.toComeMinutes()).isEqualTo(180);
        assertThat(week.unrecordedMinutes()).isZero();
        HoursForecast forecast = forecast(week, seat("Evening", 3, 17, 19));
        assertThat(forecast.fallsShort()).isFalse();
        assertThat(forecast.shortHours()).isEqualTo(new BigDecimal("0.0"));
        assertThat(forecast.openSessions()).isEmpty();
        assertThat(forecast.enough()).isTrue();
    }

    @Test
    void anAbsenceIsMadeUpForBySessionsThatDoNotClash() {
        HoursOutlook week = week(held(0, 9, 12, Presence.ABSENT), held(2, 9, 12, Presence.PRESENT), coming(4, 9, 12));
        HoursForecast forecast = forecast(
                week,
                seat("Friday afternoon", 4, 14, 17),
                seat("Thursday morning, over", 3, 9, 11),
                seat("Friday, at the same time", 4, 11, 13),
                seat("Friday, right after", 4, 12, 14),
                seat("Thursday", 3, 16, 19));
        assertThat(forecast.shortMinutes()).isEqualTo(180);
        assertThat(forecast.shortHours()).isEqualTo(new BigDecimal("3.0"));
        assertThat(forecast.shortDays()).isEqualTo(1);
        assertThat(forecast.openSessions())
                .extracting(OpenSession::group)
                .containsExactly("Thursday", "Friday, right after", "Friday afternoon");
        assertThat(forecast.openSessions().getFirst().start()).isEqualTo(THURSDAY.atTime(16, 0));
        assertThat(forecast.openSessions().getFirst().minutes()).isEqualTo(180);
        assertThat(forecast.enough()).isTrue();
    }

    @Test
    void minutesOnADayThatCountsAlreadyDoNotMakeUpForADay() {
        HoursOutlook week = week(held(0, 9, 12, Presence.ABSENT), held(2, 9, 12, Presence.PRESENT), coming(4, 9, 12));
        HoursForecast forecast = forecast(week, seat("Friday", 4, 13, 18));
        assertThat(forecast.openSessions()).hasSize(1);
        assertThat(forecast.enough()).isFalse();
    }

    @Test
    void nobodySitsInTwoSessionsAtOnce() {
        HoursOutlook week = week(held(0, 9, 12, Presence.PRESENT), held(2, 9, 12, Presence.PRESENT));
        Seat long1 = seat("Long", 3, 14, 17);
        assertThat(forecast(week, seat("Early", 3, 13, 15), seat("Late", 3, 16, 17), seat("Other", 3, 14, 16))
                        .enough())
                .as("three hours at most, and one hour is not three")
                .isTrue();
        assertThat(forecast(week, seat("Early", 3, 13, 15), seat("Other", 3, 14, 16))
                        .enough())
                .isFalse();
        assertThat(forecast(week, seat("Early", 3, 13, 15), long1).enough()).isTrue();
    }

    @Test
    void aSessionWithoutARecordIsToldApartAndNotCounted() {
        HoursOutlook week = week(
                entry(MONDAY, 9, 12, SessionState.SCHEDULED, null),
                held(2, 9, 12, null),
                coming(3, 11, 14),
                entry(MONDAY.plusDays(4), 9, 12, SessionState.CANCELLED, null));
        assertThat(week.scheduledMinutes()).isEqualTo(540);
        assertThat(week.unrecordedMinutes()).isEqualTo(360);
        assertThat(week.toComeMinutes()).as("the session under way").isEqualTo(180);
        assertThat(forecast(week).shortMinutes()).isEqualTo(360);
        assertThat(forecast(week).shortDays()).isEqualTo(2);
    }

    @Test
    void whoCannotComeIsNotExpectedAndAGuestIs() {
        HoursOutlook week = week(
                entry(MONDAY.plusDays(4), 9, 12, SessionState.SCHEDULED, Presence.EXCUSED),
                entry(MONDAY.plusDays(4), 13, 15, SessionState.SCHEDULED, Presence.MAKEUP));
        assertThat(week.toComeMinutes()).isEqualTo(120);
        assertThat(week.scheduledMinutes()).isEqualTo(180);
        assertThat(forecast(week, seat("While excused", 4, 10, 11)).openSessions())
                .isEmpty();
    }

    @Test
    void aPrescriberVisitClashesButDoesNotCount() {
        SessionEntry visit = new SessionEntry(
                at(THURSDAY, 16, 0), at(THURSDAY, 17, 0), SessionState.SCHEDULED, null, null, null, false);
        assertThat(week(visit).toComeMinutes()).isZero();
        assertThat(forecast(week(visit), seat("At the same time", 3, 16, 18)).openSessions())
                .isEmpty();
    }
}
