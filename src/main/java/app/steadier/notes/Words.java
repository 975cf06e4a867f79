package app.steadier.notes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as words: folded, so that accents, capitals, kinds of apostrophe and invisible characters do not matter. */
final class Words {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{Cf}]|['’ʼ‘`´＇](?=[\\p{L}\\p{M}\\p{Cf}]))*+");
    private static final Pattern NUMBER_OR_WORD = Pattern.compile(WORD.pattern() + "|\\p{N}+");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ‘`´＇]");
    private static final String ENDS = ".?!:;…¡¿\n\r\t•*–—|/";
    private static final String PASSED = " \u00a0\"“”„«»'‘’([{_#";

    private Words() {}

    /**
     * One word.
     *
     * @param folded without accents, small letters, apostrophes as '
     * @param first whether a sentence begins with it, so that a capital says nothing
     */
    record Word(int start, int end, String raw, String folded, boolean first) {

        boolean capital() {
            return Character.isUpperCase(raw.codePointAt(0));
        }

        /** Written in capitals only, like an abbreviation. */
        boolean shouted() {
            return capital()
                    && raw.codePoints().filter(Character::isLetter).count() > 1
                    && raw.codePoints().noneMatch(Character::isLowerCase);
        }

        /** Before the last apostrophe: {@code levon's} is {@code levon}. */
        String base() {
            int at = folded.lastIndexOf('\'');
            return at > 0 ? folded.substring(0, at).replace("'", "") : folded;
        }

        /** Without apostrophes: {@code o'connor} is {@code oconnor}. */
        String joined() {
            return folded.replace("'", "");
        }

        boolean possessive() {
            return folded.endsWith("'s");
        }
    }

    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = APOSTROPHES.matcher(plain).replaceAll("'");
        return plain.replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(
                    matcher.start(),
                    matcher.end(),
                    matcher.group(),
                    fold(matcher.group()),
                    begins(text, matcher.start())));
        }
        return words;
    }

    /** Folded words and numbers, for comparing texts. */
    static List<String> plain(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = NUMBER_OR_WORD.matcher(text);
        while (matcher.find()) {
            words.add(fold(matcher.group()).replace("'", ""));
        }
        return words;
    }

    /** The sentence round a place, folded. */
    static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && ".?!\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && ".?!\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return String.join(" ", plain(text.substring(from, to)));
    }

    private static boolean begins(String text, int start) {
        int at = start - 1;
        boolean quoted = false;
        while (at >= 0 && PASSED.indexOf(text.charAt(at)) >= 0) {
            quoted |= "\"“„«([{".indexOf(text.charAt(at)) >= 0;
            at--;
        }
        return at < 0 || quoted || ENDS.indexOf(text.charAt(at)) >= 0;
    }
}
