package app.steadier.bundle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose fields were read. A field that is empty or could not be read has no value. */
final class Row implements BundleRow {

    private final FileFormat format;
    private final ZoneId zone;
    private final int line;
    private final String[] raw;
    private final @Nullable Object[] values;

    Row(FileFormat format, ZoneId zone, int line, String[] raw, @Nullable Object[] values) {
        this.format = format;
        this.zone = zone;
        this.line = line;
        this.raw = raw;
        this.values = values;
    }

    private @Nullable Object value(String column) {
        return values[format.place(column)];
    }

    @Nullable
    Object value(int place) {
        return values[place];
    }

    FileFormat format() {
        return format;
    }

    @Override
    public int line() {
        return line;
    }

    boolean has(String column) {
        return value(column) != null;
    }

    boolean is(String column, String choice) {
        return choice.equals(value(column));
    }

    /** The field as it is meant, for messages; empty when it is. */
    String written(String column) {
        return Values.meant(raw[format.place(column)]);
    }

    @Override
    public @Nullable String text(String column) {
        Object value = value(column);
        return value == null || value instanceof String ? (String) value : written(column);
    }

    @Override
    public String required(String column) {
        String text = text(column);
        if (text == null) {
            throw new IllegalStateException(format.name() + " line " + line + ": no " + column);
        }
        return text;
    }

    @Override
    public @Nullable LocalDate date(String column) {
        Object value = value(column);
        return value instanceof LocalDateTime moment
                ? LocalTimes.shown(zone, moment).toLocalDate()
                : (LocalDate) value;
    }

    @Override
    public @Nullable LocalDateTime dateTime(String column) {
        return value(column) instanceof LocalDateTime moment ? LocalTimes.shown(zone, moment) : null;
    }

    @Override
    public @Nullable Instant instant(String column) {
        return value(column) instanceof LocalDateTime moment ? LocalTimes.instant(zone, moment) : null;
    }

    @Override
    public @Nullable LocalTime time(String column) {
        return (LocalTime) value(column);
    }

    @Override
    public @Nullable Integer integer(String column) {
        return (Integer) value(column);
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        Object value = value(column);
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    @Override
    public List<String> list(String column) {
        Object value = value(column);
        if (value instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value).split(";", -1));
    }
}
