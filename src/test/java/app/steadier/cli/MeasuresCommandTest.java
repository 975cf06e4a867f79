package app.steadier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.progress.MeasuresService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The folder that {@code steadier measures} leaves behind. */
@SteadierTest
class MeasuresCommandTest {

    private static final Path EXPECTED = Path.of("src", "test", "resources", "program-a-expected");

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private MeasuresService measures;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void theFilesOfTheProgramAreTheExpectedOnesByteForByte() throws IOException {
        ProgramA.load(database, imports);
        Path out = temp.resolve("new").resolve("folder");
        for (int run = 0; run < 2; run++) {
            int written = SystemAccess.call(
                    "command line", () -> MeasuresCommand.write(measures, LocalDateTime.of(2026, 11, 20, 18, 0), out));
            assertThat(written).isEqualTo(9);
            List<Path> files = list(out);
            assertThat(files).hasSize(written);
            for (Path file : files) {
                assertThat(file).hasSameBinaryContentAs(EXPECTED.resolve(file.getFileName()));
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatBreaksOffLeavesTheFolderAsItWas() throws IOException {
        Files.writeString(temp.resolve("census.csv"), "from before");
        assertThatThrownBy(() -> {
                    try (MeasureFolder folder = new MeasureFolder(temp)) {
                        folder.line("census.csv", List.of("date", "census"));
                        folder.line("program.csv", List.of("from"));
                        throw new IllegalStateException("broken off");
                    }
                })
                .hasMessage("broken off");
        assertThat(list(temp)).containsExactly(temp.resolve("census.csv"));
        assertThat(temp.resolve("census.csv")).hasContent("from before");
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> new MeasureFolder(file.resolve("under")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("under");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
