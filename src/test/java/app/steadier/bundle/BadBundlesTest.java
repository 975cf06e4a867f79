package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The broken bundles of the format give exactly their expected messages. */
class BadBundlesTest {

    private static final String LONG_FIELD = "11-three-megabyte-field";
    private static final int LONG = 3_145_730;

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> expected = Files.list(TestBundle.BAD.resolve("expected"))) {
            return expected.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList().stream();
        }
    }

    static TestBundle bundle(String name) {
        if (!name.equals(LONG_FIELD)) {
            return TestBundle.of(TestBundle.BAD.resolve(name));
        }
        String field = "lorem ipsum, ".repeat(LONG / 13 + 1).substring(0, LONG);
        return TestBundle.small().change("checkins.csv", "7,Better", "7,\"" + field + "\"");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void givesItsMessages(String name) throws IOException {
        List<Map<String, String>> expected;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(TestBundle.BAD.resolve("expected").resolve(name + ".csv"))) {
            expected = csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
        ImportReport report = bundle(name).check();
        assertThat(report.messages().stream().map(BadBundlesTest::asMap).toList())
                .isEqualTo(expected);
        assertThat(report.isSound()).isEqualTo(expected.isEmpty());
    }

    @Test
    void thereAreTwelve() throws IOException {
        assertThat(bundles()).hasSize(12);
    }

    @Test
    @Timeout(2)
    void aFieldOfThreeMegabytesIsCountedAtOnce() {
        ImportReport report = bundle(LONG_FIELD).check();
        assertThat(report.messages())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.text()).contains("3145730").doesNotContain("lorem"));
    }

    @Test
    void theSmallBundleAndTheProgramHaveNoMessage() {
        assertThat(TestBundle.small().check().messages()).isEmpty();
        ImportReport program = TestBundle.of(TestBundle.PROGRAM_A).check();
        assertThat(program.messages()).isEmpty();
        assertThat(program.rows())
                .containsEntry("patients.csv", 31)
                .containsEntry("sessions.csv", 346)
                .containsEntry("attendance.csv", 1_000)
                .containsEntry("doses.csv", 1_332)
                .hasSize(23);
    }

    @Test
    void messagesAreWrittenAsTheFormatAsks() throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "messages", ".csv");
        ImportConsole.write(bundle("06-not-utf8").check(), file);
        assertThat(file).hasSameTextualContentAs(TestBundle.BAD.resolve("expected/06-not-utf8.csv"));
    }

    private static Map<String, String> asMap(ImportMessage message) {
        return Map.of(
                "severity", message.severity().name().toLowerCase(Locale.ROOT),
                "code", message.code(),
                "file", message.file(),
                "line", message.line() == null ? "" : String.valueOf(message.line()),
                "column", message.column() == null ? "" : message.column(),
                "message", message.text());
    }
}
