package app.steadier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything this room refuses has its words, in both languages. */
class ScheduleTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(schedule\\.problem\\.\\w+)\"");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void everyProblemHasItsWordsAndNoWordsAreLeftOver() throws Exception {
        Set<String> used = new HashSet<>();
        for (String room : new String[] {"schedule", "settings"}) {
            try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "app", "steadier", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher keys = KEY.matcher(Files.readString(file));
                    while (keys.find()) {
                        used.add(keys.group(1));
                    }
                }
            }
        }
        assertThat(words("").keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(words("es").keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void aClashNamesTheSessionInBothLanguages() {
        Object[] group = {"PATIENT", "GROUP", "Day skills", "October 5", "10:00", "13:00"};
        Object[] alone = {"ROOM", "INDIVIDUAL", "", "October 5", "10:00", "13:00"};
        assertThat(said("", group))
                .isEqualTo("Someone expected is already in “Day skills” on October 5, 10:00 to 13:00."
                        + " Choose another time or cancel that session.");
        assertThat(said("", alone)).startsWith("The room is taken by an individual session on October 5");
        assertThat(said("es", group)).startsWith("Alguien esperado ya está en «Day skills» el October 5");
        for (String key : words("").keySet()) {
            assertThat(new MessageFormat(words("es").getString(key)).getArgumentNames())
                    .as(key)
                    .isEqualTo(new MessageFormat(words("").getString(key)).getArgumentNames());
        }
    }

    private static String said(String language, Object[] arguments) {
        return new MessageFormat(words(language).getString("schedule.problem.clash")).format(arguments);
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("messages.schedule", Locale.of(language), EXACT);
    }
}
