package app.steadier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Minutes in the room: clipped to the session, from the times and not from the label. */
@Capability("B02")
class AttendedMinutesTest {

    private static final Instant START = Instant.parse("2026-11-18T22:30:00Z");
    private static final Instant END = Instant.parse("2026-11-19T01:30:00Z");

    @Test
    void withoutTimesItIsTheWholeSession() {
        assertThat(minutes(AttendanceStatus.PRESENT, null, null)).isEqualTo(180);
        assertThat(minutes(AttendanceStatus.MAKEUP, null, null)).isEqualTo(180);
        assertThat(minutes(null, null, null)).isZero();
    }

    @Test
    void timesOutsideAddNothing() {
        assertThat(minutes(AttendanceStatus.PRESENT, START.minusSeconds(600), END.plusSeconds(600)))
                .isEqualTo(180);
        assertThat(minutes(AttendanceStatus.LATE, END.plusSeconds(60), null)).isZero();
    }

    @Test
    void bothTimesDecideAndHalvesGoUp() {
        assertThat(minutes(AttendanceStatus.LATE, START.plusSeconds(20 * 60), END.minusSeconds(30 * 60)))
                .isEqualTo(130);
        assertThat(minutes(AttendanceStatus.LATE, START.plusSeconds(30), null)).isEqualTo(180);
        assertThat(minutes(AttendanceStatus.LATE, START.plusSeconds(31), null)).isEqualTo(179);
    }

    @Test
    void whoWasNotThereHasNone() {
        assertThat(minutes(AttendanceStatus.ABSENT, START, END)).isZero();
        assertThat(minutes(AttendanceStatus.EXCUSED, null, null)).isZero();
    }

    private static int minutes(@Nullable AttendanceStatus status, @Nullable Instant arrived, @Nullable Instant left) {
        return AttendedMinutes.of(START, END, status, arrived, left);
    }
}
