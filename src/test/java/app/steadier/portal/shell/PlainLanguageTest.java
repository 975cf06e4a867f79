package app.steadier.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What patients read stays at grade 6 or below (Flesch-Kincaid), in Spanish at INFLESZ 65 or above, and keeps away from
 * the words of section 5 of the design.
 */
class PlainLanguageTest {

    private static final int GRADE = 6;
    private static final int INFLESZ = 65;
    private static final int WORDS_IN_A_SENTENCE = 15;
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern NEVER = Pattern.compile(
            "\\b(failed|non-?compliant|non-?compliance|streak|addict|abuse|relapse|clean|dirty|oops|invalid input"
                    + "|something went wrong|are you sure)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void patientsReadEnglishOfGradeSixOnAverage() throws IOException {
        double words = 0;
        double syllables = 0;
        double sentences = 0;
        for (String text : patientTexts("")) {
            for (String sentence : sentences(text)) {
                sentences++;
                for (String word : words(sentence)) {
                    words++;
                    syllables += syllables(word);
                }
            }
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        assertThat(sentences).isGreaterThan(50);
        assertThat(grade).isLessThanOrEqualTo(GRADE);
    }

    @Test
    void patientsReadEasySpanish() throws IOException {
        double words = 0;
        double syllables = 0;
        double sentences = 0;
        for (String text : patientTexts("_es")) {
            for (String sentence : sentences(text)) {
                sentences++;
                for (String word : words(sentence)) {
                    words++;
                    syllables += Math.max(1, groups(word, "[aeiouáéíóúü]+"));
                }
            }
        }
        double inflesz = 206.835 - 62.3 * syllables / words - words / sentences;
        assertThat(inflesz).isGreaterThanOrEqualTo(INFLESZ);
    }

    @Test
    void sentencesStayShort() throws IOException {
        for (String text : patientTexts("")) {
            assertThat(sentences(text))
                    .allSatisfy(sentence ->
                            assertThat(words(sentence).size()).as(sentence).isLessThanOrEqualTo(WORDS_IN_A_SENTENCE));
        }
    }

    @Test
    void wordsThatJudgeAreNotUsed() throws IOException {
        assertThat(patientTexts("")).noneMatch(text -> NEVER.matcher(text).find());
    }

    /** Sentences of the patient's wing, of sign-in and of help; labels of one or two words are no sentences. */
    private static List<String> patientTexts(String language) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String bundle : List.of("patient", "shell", "alert", "day")) {
            Properties words = TextTest.read(bundle + language);
            words.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith("shell.problem.") && !key.startsWith("day.staff."))
                    .filter(key -> !bundle.equals("alert") || key.matches("alert\\.(me|offline)\\b.*"))
                    .map(words::getProperty)
                    .map(text -> ARGUMENT.matcher(text).replaceAll("7"))
                    .filter(text -> words(text).size() > 3)
                    .forEach(texts::add);
        }
        return texts;
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("[.!?:;]+\\s*")).stream()
                .filter(part -> !words(part).isEmpty())
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+")).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
    }

    private static int syllables(String word) {
        String sound =
                word.replaceAll("[^a-z]", "").replaceAll("(?<=[^l])e$", "").replaceAll("(?<=[^td])ed$", "d");
        return Math.max(1, groups(sound, "[aeiouy]+"));
    }

    private static int groups(String word, String pattern) {
        return (int) Pattern.compile(pattern).matcher(word).results().count();
    }
}
