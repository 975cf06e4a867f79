package app.steadier.notes;

import app.steadier.notes.Words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that is also a word, or a month, or a place: a hit only where something makes it a person. A small letter counts
 * beside what only people do; a capital counts where the sentence did not ask for one.
 */
final class OrdinaryName {

    private static final int ABBREVIATION = 4;

    private final List<Word> words;
    private final int at;
    private final String text;
    private final Word word;
    private final boolean capital;
    private final boolean capitalWord;

    /**
     * @param shouting most words are written in capitals
     * @param capitalWord it has a capital also when no person is meant
     */
    OrdinaryName(List<Word> words, int at, boolean shouting, boolean capitalWord, String text) {
        this.words = words;
        this.at = at;
        this.text = text;
        this.word = words.get(at);
        this.capitalWord = capitalWord;
        boolean abbreviation = word.shouted() && word.joined().length() < ABBREVIATION;
        this.capital = word.capital() && !shouting && !abbreviation;
    }

    @Nullable
    FindingLevel level() {
        String next = next(words, at, text);
        if (NameLists.THINGS.contains(next)) {
            return null;
        }
        boolean passive = List.of("by", "in", "as").contains(next(words, at + 1, text));
        boolean speaks = NameLists.SPEECH.contains(next) && !passive;
        if (capital && speaks && !capitalWord && !NameGuard.elsewhere(words, at, text)) {
            return FindingLevel.STOP;
        }
        boolean person = speaks
                || (NameLists.ACTS.contains(next) && !passive)
                || possessive()
                || NameLists.BEFORE.contains(before(1))
                || together();
        boolean written = (word.first() && NameLists.VERBS.contains(verb()))
                || (capitalWord ? NameLists.WEAK_BEFORE.contains(before(1)) : !word.first() || alone());
        return person || (capital && written) ? FindingLevel.CONFIRM : null;
    }

    /** "Paired with grace", "talked to grace", "sat next to grace". */
    private boolean together() {
        boolean nextTo = "to".equals(before(1)) && "next".equals(before(2));
        return nextTo
                || (NameLists.PAIR.contains(before(2)) && NameLists.PAIRING.contains(before(1)))
                || (NameLists.TALK.contains(before(2)) && "to".equals(before(1)));
    }

    private boolean possessive() {
        return word.possessive() && (capital || !NameLists.THE.contains(before(1)));
    }

    /** The verb of a sentence that begins with the name: "Grace also wanted", "Grace, who was". */
    private String verb() {
        int verb = at + 1;
        while (verb < words.size() && NameLists.ALSO.contains(words.get(verb).joined())) {
            verb++;
        }
        return verb < words.size()
                        && text.substring(word.end(), words.get(verb).end())
                                .chars()
                                .noneMatch(OrdinaryName::ends)
                ? words.get(verb).joined()
                : "";
    }

    /** Nothing but the name: a label, a list, a name in brackets, or "Grace and" somebody. */
    private boolean alone() {
        String rest = text.substring(word.end()).stripLeading();
        return rest.isEmpty()
                || ".,:;)!?/".indexOf(rest.charAt(0)) >= 0
                || (at + 2 < words.size()
                        && NameLists.AND.contains(next(words, at, text))
                        && (words.get(at + 2).capital()
                                || NameLists.OWN.contains(words.get(at + 2).joined())));
    }

    private static boolean ends(int letter) {
        return ".?!;:\n".indexOf(letter) >= 0;
    }

    private String before(int steps) {
        int from = at - steps;
        return from >= 0
                        && text.substring(words.get(from).end(), word.start())
                                .chars()
                                .noneMatch(OrdinaryName::ends)
                ? words.get(from).joined()
                : "";
    }

    /** The word that follows with nothing but space between. */
    static String next(List<Word> words, int at, String text) {
        return at + 1 < words.size()
                        && text.substring(words.get(at).end(), words.get(at + 1).start())
                                .isBlank()
                ? words.get(at + 1).joined()
                : "";
    }
}
