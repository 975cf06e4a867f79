package app.steadier.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session with the facilitator's rating of participation, 0 to 4, or none. */
record RatedSession(
        LocalDate date, int attendedMinutes, @Nullable Integer rating) {}
