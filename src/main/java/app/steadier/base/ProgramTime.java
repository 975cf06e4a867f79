package app.steadier.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Now and today in the program's zone. Instants are UTC; a <em>day</em> is a local date in the program's zone
 * (formulas.md section 0).
 */
@Component
public class ProgramTime {

    private final Clock clock;
    private final ProgramZone programZone;

    ProgramTime(Clock clock, ProgramZone programZone) {
        this.clock = clock;
        this.programZone = programZone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public ZoneId zone() {
        return programZone.zone();
    }

    /** The wall clock of the program at an instant. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    /** The instant of a wall-clock time: a time that occurs twice is its first, a skipped one moves forward by the gap. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone()).withEarlierOffsetAtOverlap().toInstant();
    }
}
