package app.steadier.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of both languages: same keys, same arguments, nothing that is used and not there. */
class TextTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Keys of pages before sign-in stand in the shell's bundle, the queue's reasons in the medical one. */
    private static final Map<String, Set<String>> PREFIXES =
            Map.of("shell", Set.of("shell", "login", "help"), "medical", Set.of("medical", "queue"));

    static List<String> bundles() {
        return Text.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(read(bundle + "_es").keySet()).isEqualTo(read(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternParsesAndTakesTheSameArguments(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties spanish = read(bundle + "_es");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(spanish.getProperty(key), Locale.of("es")))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key), Locale.US));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBeginsWithItsWing(String bundle) throws IOException {
        Set<String> prefixes = PREFIXES.getOrDefault(bundle, Set.of(bundle));
        assertThat(read(bundle).stringPropertyNames())
                .allMatch(key -> prefixes.contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void everyFileIsABundle() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("(_es)?\\.properties$", "")))
                    .isSubsetOf(Text.BUNDLES);
        }
    }

    @Test
    void everyKeyInTheSourcesExists() throws IOException {
        Pattern literal = Pattern.compile("Text\\.(?:of|in)\\((?:locale, )?\"([^\"]+)\"\\s*[,)](?!\\s*\\+)");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher used = literal.matcher(Files.readString(file));
                while (used.find()) {
                    String key = used.group(1);
                    boolean family =
                            Text.words(Locale.US).keySet().stream().anyMatch(each -> each.startsWith(key + "."));
                    if (!Text.words(Locale.US).containsKey(key) && !family) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aMissingKeyIsAFault() {
        assertThatThrownBy(() -> Text.of("shell.no-such-key")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void apostrophesAndPluralsAreWrittenAsTyped() {
        assertThat(Text.in(Locale.US, "help.heading")).isEqualTo("You don't have to do this alone");
        assertThat(Text.in(Locale.of("es"), "shell.help")).isEqualTo("Pedir ayuda ahora");
    }

    private static Set<String> arguments(String pattern, Locale locale) {
        MessagePattern parsed = new MessagePattern(pattern);
        new MessageFormat(pattern, locale);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
