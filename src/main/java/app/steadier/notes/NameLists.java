package app.steadier.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The word lists of the name guard, read once. */
final class NameLists {

    /** Short forms by name. */
    static final Map<String, Set<String>> SHORT_FORMS = table("short-forms.txt");

    /** Names by short form. */
    static final Map<String, Set<String>> LONG_FORMS = turned(SHORT_FORMS);

    /** Names that are words. */
    static final Set<String> WORDS = words("name-words.txt");

    /** Words too common to be a name without more signs. */
    static final Set<String> COMMON = words("common-words.txt");

    /** Names that are written with a capital also when no person is meant. */
    static final Set<String> CAPITALS = words("capital-words.txt");

    private static final Map<String, Set<String>> CUES = table("name-cues.txt");

    static final Set<String> SPEECH = cue("speech");
    static final Set<String> VERBS = cue("verb");
    static final Set<String> ACTS = cue("act");
    static final Set<String> ALSO = cue("also");
    static final Set<String> PAIR = cue("pair");
    static final Set<String> TALK = cue("talk");
    static final Set<String> PAIRING = cue("pairing");
    static final Set<String> BEFORE = cue("before");
    static final Set<String> WEAK_BEFORE = cue("weakbefore");
    static final Set<String> KIN = cue("kin");
    static final Set<String> GAP = cue("gap");
    static final Set<String> AND = cue("and");
    static final Set<String> THE = cue("the");
    static final Set<String> OWN = cue("own");
    static final Set<String> THINGS = cue("thing");

    private NameLists() {}

    /** Whether a word is more than a name. */
    static boolean ordinary(String word) {
        return WORDS.contains(word) || COMMON.contains(word) || CAPITALS.contains(word);
    }

    private static Set<String> cue(String name) {
        return Set.copyOf(CUES.getOrDefault(name, Set.of()));
    }

    private static Set<String> words(String file) {
        Set<String> all = new LinkedHashSet<>();
        lines(file).forEach(line -> all.addAll(Arrays.asList(line.split(" "))));
        return Set.copyOf(all);
    }

    private static Map<String, Set<String>> table(String file) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            table.computeIfAbsent(line.substring(0, colon), key -> new LinkedHashSet<>())
                    .addAll(Arrays.asList(line.substring(colon + 1).strip().split(" ")));
        }
        return table;
    }

    private static Map<String, Set<String>> turned(Map<String, Set<String>> table) {
        Map<String, Set<String>> turned = new LinkedHashMap<>();
        table.forEach((name, forms) -> forms.forEach(form ->
                turned.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(name)));
        return turned;
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource("notes/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
