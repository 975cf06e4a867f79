package app.steadier.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How alike two texts are (capability B05): share of common 5-word shingles among all (Jaccard). Names of the two people
 * and pronouns count as the same word, so that a copy with another name is a copy. The same is measured sentence by
 * sentence, so that another order of the sentences hides nothing; the higher share counts.
 */
final class CloneGuard {

    static final int WORDS = 5;
    private static final int LIMIT_TENTHS = 9;
    private static final Pattern SENTENCES = Pattern.compile("[.!?;\\n\\r]+");
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "him",
            "her",
            "them",
            "his",
            "hers",
            "their",
            "theirs",
            "himself",
            "herself",
            "themselves",
            "client",
            "patient",
            "el",
            "ella",
            "ellos",
            "paciente");
    private static final String SOMEBODY = "#";

    private CloneGuard() {}

    /**
     * A note to compare with.
     *
     * @param id of that note
     * @param person whose note it is
     */
    record Other(String id, @Nullable PersonNames person, String text) {

        @Override
        public String toString() {
            return "Other " + id;
        }
    }

    /**
     * @param common shingles in both
     * @param all shingles in either
     */
    record Likeness(int common, int all) {

        boolean tooMuch() {
            return all > 0 && common * 10 >= all * LIMIT_TENTHS;
        }

        /** Whole percent, rounded down. */
        int percent() {
            return all == 0 ? 0 : common * 100 / all;
        }

        private boolean less(Likeness other) {
            return (long) common * Math.max(1, other.all) < (long) other.common * Math.max(1, all);
        }
    }

    static Likeness likeness(String text, @Nullable PersonNames own, String other, @Nullable PersonNames person) {
        Likeness whole = compare(shingles(words(text, own)), shingles(words(other, person)));
        Likeness bySentence = compare(sentences(text, own), sentences(other, person));
        return whole.less(bySentence) ? bySentence : whole;
    }

    /** The longest passage of whole sentences that also stands in the other text; first and last character. */
    static int[] passage(String text, @Nullable PersonNames own, Other other) {
        Set<String> theirs = new HashSet<>(shingles(words(other.text(), other.person())));
        theirs.addAll(sentences(other.text(), other.person()));
        int bestStart = 0;
        int bestEnd = 0;
        int start = -1;
        int from = 0;
        for (String sentence : text.split("(?<=[.!?;\\n])", -1)) {
            int to = from + sentence.length();
            Set<String> mine = sentences(sentence, own);
            boolean same = theirs.containsAll(mine);
            if (same && !mine.isEmpty() && start < 0) {
                start = from;
            }
            if (same && start >= 0 && to - start > bestEnd - bestStart) {
                bestStart = start;
                bestEnd = to;
            }
            start = same ? start : -1;
            from = to;
        }
        while (bestStart < bestEnd && Character.isWhitespace(text.charAt(bestStart))) {
            bestStart++;
        }
        return bestEnd == 0 ? new int[] {0, text.length()} : new int[] {bestStart, bestEnd};
    }

    private static Likeness compare(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return new Likeness(common.size(), one.size() + other.size() - common.size());
    }

    private static List<String> words(String text, @Nullable PersonNames person) {
        Map<String, PersonNames.Origin> names = person == null ? Map.of() : person.forms();
        List<String> words = new ArrayList<>();
        for (String word : Words.plain(text)) {
            String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            boolean named = names.containsKey(word) || names.containsKey(bare);
            words.add(PRONOUNS.contains(word) || (named && !NameLists.ordinary(word)) ? SOMEBODY : word);
        }
        return words;
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        if (!words.isEmpty() && words.size() < WORDS) {
            shingles.add(String.join(" ", words));
        }
        for (int at = 0; at + WORDS <= words.size(); at++) {
            shingles.add(String.join(" ", words.subList(at, at + WORDS)));
        }
        return shingles;
    }

    private static Set<String> sentences(String text, @Nullable PersonNames person) {
        Set<String> all = new HashSet<>();
        for (String sentence : SENTENCES.split(text)) {
            all.addAll(shingles(words(sentence, person)));
        }
        return all;
    }
}
