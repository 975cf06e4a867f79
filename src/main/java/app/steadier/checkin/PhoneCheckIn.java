package app.steadier.checkin;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person said of a day by phone; only what they said. */
public record PhoneCheckIn(
        Map<Question, BigDecimal> answers, @Nullable String note) {}
