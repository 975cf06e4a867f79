package app.steadier.bundle;

import app.steadier.base.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every sink does alike: rows in batches, codes in upper case, instants in UTC. */
public interface SinkBatch {

    /** Rows sent to the database at once. */
    int SIZE = 500;

    /** Inserts all rows with one statement's text, in batches; keeps no more than one batch. */
    static void insert(
            JdbcTemplate jdbc, String sql, Iterable<BundleRow> rows, Function<BundleRow, @Nullable Object[]> values) {
        List<@Nullable Object[]> batch = new ArrayList<>(SIZE);
        for (BundleRow row : rows) {
            batch.add(values.apply(row));
            if (batch.size() == SIZE) {
                jdbc.batchUpdate(sql, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(sql, batch);
        }
    }

    /** Values in the order of the statement's parameters. */
    static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }

    /** A choice as the database and the formulas write it. */
    static @Nullable String upper(@Nullable String choice) {
        return choice == null ? null : choice.toUpperCase(Locale.ROOT);
    }

    static @Nullable LocalDateTime utc(@Nullable Instant at) {
        return Columns.optionalUtc(at);
    }

    /** Local day of a column that holds a date, or a date and a time. */
    static @Nullable LocalDate day(BundleRow row, String column) {
        LocalDateTime local = row.dateTime(column);
        return local == null ? row.date(column) : local.toLocalDate();
    }

    /** Id of an optional reference. */
    static @Nullable UUID id(BundleContext context, String file, @Nullable String key) {
        return key == null ? null : context.id(file, key);
    }
}
