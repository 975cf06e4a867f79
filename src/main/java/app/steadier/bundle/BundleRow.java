package app.steadier.bundle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One checked row: values by column name, converted as the format says. An empty field is null. */
public interface BundleRow {

    /** Text, key or choice as stored: guard removed, NFC, line ends LF. */
    @Nullable
    String text(String column);

    /** As {@link #text} where the format requires a value. */
    String required(String column);

    @Nullable
    LocalDate date(String column);

    /** Local date-time of the program; null when empty or when only a date is given. */
    @Nullable
    LocalDateTime dateTime(String column);

    /** Instant of a local date-time in the program's zone (first occurrence, gap moved forward). */
    @Nullable
    Instant instant(String column);

    @Nullable
    LocalTime time(String column);

    @Nullable
    Integer integer(String column);

    @Nullable
    BigDecimal decimal(String column);

    /** Parts of a list cell; empty when the cell is. */
    List<String> list(String column);

    /** Physical line in the file, header = 1. */
    int line();
}
