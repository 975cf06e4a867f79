package app.steadier;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.access.SystemAccess;
import app.steadier.bundle.BundleImportService;
import app.steadier.bundle.BundleLimits;
import app.steadier.bundle.BundleSource;
import app.steadier.bundle.ImportProgress;
import app.steadier.bundle.ImportReport;
import app.steadier.database.TestDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demonstration program at the moment of its export, with the numbers expected of it. */
public final class ProgramA {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW =
            LocalDateTime.of(2026, 11, 20, 18, 0).atZone(ZONE).toInstant();

    private static final Path BUNDLE = Path.of("src", "main", "resources", "demo", "program-a");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "program-a-expected");

    private ProgramA() {}

    /** Empties the database and imports the program with its own dates. */
    public static void load(TestDatabase database, BundleImportService imports) {
        database.empty();
        ImportReport report = SystemAccess.call("import", () -> {
            try (BundleSource source = BundleSource.of(BUNDLE, BundleLimits.COMMAND_LINE)) {
                return imports.run(source, ImportProgress.NONE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        assertThat(report.stored()).as("%s", report.messages()).isTrue();
    }

    /** Rows of a file of expected numbers, by column. */
    public static List<Map<String, String>> expected(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(EXPECTED.resolve(file))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A row as the files write it: no value is empty, lists are joined by semicolons, decimals keep their places. */
    public static Map<String, String> row(@Nullable Object... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            row.put(String.valueOf(namesAndValues[index]), text(namesAndValues[index + 1]));
        }
        return row;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> {
                List<String> parts = new ArrayList<>();
                list.forEach(part -> parts.add(text(part)));
                yield String.join(";", parts);
            }
            default -> value.toString();
        };
    }
}
