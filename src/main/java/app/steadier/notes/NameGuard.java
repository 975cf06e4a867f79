package app.steadier.notes;

import app.steadier.notes.PersonNames.Origin;
import app.steadier.notes.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds other members' names in a text (capability B04): whole words, accents and capitals folded, possessives, plurals,
 * short forms, record numbers. A name that is also a word counts only where it is used as a name. A clear hit is a hard
 * stop; where the name may mean somebody else or nobody, a reason can be given for the hit.
 */
final class NameGuard {

    private static final Set<String> CASE_ENDINGS = Set.of(
            "a", "em", "owi", "u", "e", "y", "om", "ie", "iem", "en", "n", "in", "ens", "ego", "emu", "im", "ova");
    private static final Pattern TITLES = Pattern.compile("(?i)\\b(?:mr|mrs|ms|dr|sr|sra)\\.");
    private static final int INFLECTED = 5;
    private static final int ABBREVIATION = 4;
    private static final int FAR = 5;

    private final Map<String, Origin> forms = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> people = new HashMap<>();
    private final List<Pattern> numbers = new ArrayList<>();
    private final List<List<String>> phrases;

    /**
     * @param own whose note it is; their names are no hits. Null for the text of a session, which names nobody.
     * @param phrases names of skills and the group: a word inside one is no name
     */
    NameGuard(@Nullable PersonNames own, List<PersonNames> others, List<String> phrases) {
        this.phrases = phrases.stream()
                .map(Words::plain)
                .filter(words -> !words.isEmpty())
                .toList();
        Map<String, Origin> mine = own == null ? Map.of() : own.forms();
        for (int index = 0; index < others.size(); index++) {
            int person = index;
            PersonNames other = others.get(index);
            other.forms().forEach((form, origin) -> {
                if (mine.getOrDefault(form, Origin.FAR) == Origin.FAR) {
                    forms.merge(form, origin, (old, next) -> old.compareTo(next) <= 0 ? old : next);
                    people.computeIfAbsent(form, key -> new HashSet<>()).add(person);
                }
            });
            number(other.externalId());
        }
    }

    private void number(@Nullable String externalId) {
        if (externalId != null && externalId.length() >= 3 && externalId.matches(".*\\d.*")) {
            String pattern = externalId
                    .chars()
                    .mapToObj(letter -> Character.isLetterOrDigit(letter)
                            ? Pattern.quote(Character.toString(letter))
                            : "[\\s_\\-‐‑–]*")
                    .collect(Collectors.joining());
            numbers.add(Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    List<NoteFinding> find(NotePart part, String text) {
        List<NoteFinding> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Word> words = Words.of(text);
        boolean shouting = shouting(words);
        for (int at = 0; at < words.size(); at++) {
            FindingLevel level = level(words, at, shouting, text);
            if (level != null) {
                found.add(
                        finding(part, text, words.get(at).start(), words.get(at).end(), level, seen));
            }
        }
        for (Pattern number : numbers) {
            Matcher matcher = number.matcher(text);
            while (matcher.find()) {
                found.add(finding(part, text, matcher.start(), matcher.end(), FindingLevel.STOP, seen));
            }
        }
        return found;
    }

    private static NoteFinding finding(
            NotePart part, String text, int start, int end, FindingLevel level, Map<String, Integer> seen) {
        String hit = text.substring(start, end);
        String around = part + "|" + Words.sentence(text, start, end) + "|" + Words.fold(hit);
        int nth = seen.merge(around, 1, Integer::sum);
        return new NoteFinding(
                NoteHash.of("NAME|" + around + "|" + nth).substring(0, NoteHash.SHORT),
                FindingKind.NAME,
                level,
                part,
                start,
                end,
                hit,
                level == FindingLevel.STOP ? "notes.finding.name" : "notes.finding.nameMaybe",
                List.of(hit));
    }

    /** Most words are written in capitals, so that capitals say nothing. */
    private static boolean shouting(List<Word> words) {
        long shouted = words.stream().filter(Word::shouted).count();
        return words.size() >= 4 && shouted * 2 > words.size();
    }

    private record Match(String form, Origin origin, boolean plural) {}

    private @Nullable Match match(Word word) {
        for (String key : List.of(word.joined(), word.base())) {
            Origin origin = forms.get(key);
            if (origin != null) {
                return new Match(key, origin, false);
            }
        }
        String base = word.base();
        if (NameLists.COMMON.contains(base)) {
            return null;
        }
        String stem = plain(base);
        Origin plural = stem == null ? null : forms.get(stem);
        if (stem != null && plural != null) {
            return new Match(stem, stem.length() < INFLECTED ? Origin.FAR : plural, true);
        }
        for (Map.Entry<String, Origin> form : forms.entrySet()) {
            if (inflected(word, base, form.getKey(), form.getValue())) {
                return new Match(form.getKey(), Origin.FAR, false);
            }
        }
        return null;
    }

    /** Without the ending of a plural, or of a possessive whose apostrophe was left out. */
    private static @Nullable String plain(String base) {
        String stem = base.endsWith("s") ? base.substring(0, base.length() - 1) : "";
        if (stem.endsWith("e") && stem.length() > 3 && "szx".indexOf(stem.charAt(stem.length() - 2)) >= 0) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem.length() >= 3 && !stem.endsWith("s") ? stem : null;
    }

    private static boolean inflected(Word word, String base, String form, Origin origin) {
        if (origin != Origin.NAME || NameLists.WORDS.contains(base)) {
            return false;
        }
        boolean caseless = form.codePointAt(0) >= 0x0590 && form.codePointAt(0) <= 0x06ff;
        if (caseless) {
            return form.length() >= 3 && base.endsWith(form) && base.length() - form.length() <= 2;
        }
        return word.capital()
                && form.length() >= INFLECTED
                && base.startsWith(form)
                && CASE_ENDINGS.contains(base.substring(form.length()));
    }

    private @Nullable FindingLevel level(List<Word> words, int at, boolean shouting, String text) {
        Word word = words.get(at);
        Match match = match(word);
        if (match == null || inPhrase(words, at)) {
            return null;
        }
        boolean ordinary = NameLists.ordinary(match.form())
                || NameLists.WORDS.contains(word.joined())
                || (word.shouted() && !shouting && word.joined().length() < ABBREVIATION);
        if (ordinary && !fullName(words, at, match)) {
            return new OrdinaryName(words, at, shouting, NameLists.CAPITALS.contains(match.form()), text).level();
        }
        if (match.origin() == Origin.FAR || elsewhere(words, at, text) || place(words, at, text)) {
            return FindingLevel.CONFIRM;
        }
        return FindingLevel.STOP;
    }

    /** "Ruth Street", "Santa Maria Hospital", "Sam's Club", "St. John's wort". */
    private static boolean place(List<Word> words, int at, String text) {
        String next = OrdinaryName.next(words, at, text);
        return NameLists.THINGS.contains(next)
                && words.get(at).capital()
                && (words.get(at + 1).capital() || "wort".equals(next));
    }

    /** First and last name of one person stand side by side. */
    private boolean fullName(List<Word> words, int at, Match match) {
        for (int beside : new int[] {at - 1, at + 1}) {
            if (beside < 0 || beside >= words.size() || !words.get(beside).capital()) {
                continue;
            }
            Match other = match(words.get(beside));
            if (other != null
                    && !other.form().equals(match.form())
                    && people.getOrDefault(other.form(), Set.of()).stream()
                            .anyMatch(people.getOrDefault(match.form(), Set.of())::contains)) {
                return words.get(at).capital();
            }
        }
        return false;
    }

    /** The words say that it is a relative or someone else outside the group: "her sister Grace", "Levon, his son". */
    static boolean elsewhere(List<Word> words, int at, String text) {
        int back = at - 1;
        while (back >= 0 && at - back <= FAR && between(words, back, text)) {
            back--;
        }
        if (back >= 0
                && related(words.get(back).base())
                && joined(text, words.get(back).end(), words.get(at).start())) {
            return true;
        }
        return at + 2 < words.size()
                && text.substring(words.get(at).end(), words.get(at + 1).start())
                        .contains(",")
                && NameLists.OWN.contains(words.get(at + 1).joined())
                && related(words.get(at + 2).joined());
    }

    private static boolean related(String word) {
        return NameLists.KIN.contains(word)
                || (word.endsWith("s") && NameLists.KIN.contains(word.substring(0, word.length() - 1)));
    }

    /** May stand between a relation and a name: "sons Levon and", "sister whose name is". */
    private static boolean between(List<Word> words, int at, String text) {
        Word word = words.get(at);
        if (NameLists.GAP.contains(word.joined()) || NameLists.AND.contains(word.joined())) {
            return true;
        }
        Word next = words.get(at + 1);
        return word.capital()
                && !word.first()
                && (NameLists.AND.contains(next.joined())
                        || ",".equals(text.substring(word.end(), next.start()).strip()));
    }

    private static boolean joined(String text, int from, int to) {
        return TITLES.matcher(text.substring(from, to))
                        .replaceAll("")
                        .chars()
                        .noneMatch(letter -> ".?!;\n".indexOf(letter) >= 0)
                || text.substring(from, to).strip().equals(".");
    }

    private boolean inPhrase(List<Word> words, int at) {
        for (List<String> phrase : phrases) {
            for (int offset = 0; offset < phrase.size(); offset++) {
                int from = at - offset;
                if (phrase.size() > 1
                        && from >= 0
                        && from + phrase.size() <= words.size()
                        && words.subList(from, from + phrase.size()).stream()
                                .map(Word::joined)
                                .toList()
                                .equals(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
