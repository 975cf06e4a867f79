package app.steadier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the text of the sources shows. */
class SourcesTest {

    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}\\b");

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertThat(files(".java").filter(file -> lines(file) > 400)).isEmpty();
    }

    @Test
    void coloursAreInTheTokensOnly() throws IOException {
        assertThat(files(".css", ".java")
                        .filter(file -> !file.endsWith("tokens.css"))
                        .filter(file -> HEX.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void noInlineStyleInViews() throws IOException {
        assertThat(files(".java")
                        .filter(file -> file.toString().contains("portal"))
                        .filter(file -> text(file).contains("getStyle()")))
                .isEmpty();
    }

    private static Stream<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all
                    .filter(file -> List.of(endings).stream()
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList()
                    .stream();
        }
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
