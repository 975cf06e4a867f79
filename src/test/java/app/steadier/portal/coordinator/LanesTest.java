package app.steadier.portal.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.base.SessionId;
import app.steadier.portal.coordinator.Lanes.Place;
import app.steadier.schedule.TimetableEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void sessionsThatOverlapStandSideBySide() {
        TimetableEntry long1 = entry("09:00", "10:30");
        TimetableEntry early = entry("09:15", "09:45");
        TimetableEntry late = entry("09:45", "10:15");
        TimetableEntry after = entry("10:30", "11:00");
        assertThat(Lanes.of(List.of(long1, early, late, after)))
                .containsEntry(long1, new Place(0, 2))
                .containsEntry(early, new Place(1, 2))
                .containsEntry(late, new Place(1, 2))
                .containsEntry(after, new Place(0, 1));
    }

    @Test
    void moreThanTheDayHasRoomForShareTheLastLane() {
        List<TimetableEntry> many = java.util.stream.Stream.generate(() -> entry("13:00", "14:00"))
                .limit(Lanes.MOST + 2)
                .toList();
        assertThat(Lanes.of(many).values()).contains(new Place(Lanes.MOST - 1, Lanes.MOST));
        assertThat(Lanes.of(many).values()).allMatch(place -> place.lane() < Lanes.MOST);
    }

    private static TimetableEntry entry(String start, String end) {
        return new TimetableEntry(
                SessionId.next(),
                0,
                "INDIVIDUAL",
                null,
                null,
                "Invented",
                DAY.atTime(LocalTime.parse(start)),
                DAY.atTime(LocalTime.parse(end)),
                "SCHEDULED",
                "Noor Haddad",
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
