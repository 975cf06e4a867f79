package app.steadier.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person may be called in a note.
 *
 * @param externalId record number in the program's files
 */
record PersonNames(
        @Nullable String given,
        @Nullable String family,
        @Nullable String preferred,
        @Nullable String externalId) {

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "del", "los", "las", "van", "von", "der", "den", "da", "do", "dos", "das", "di", "du", "el",
            "al", "bin", "ibn", "abu", "st", "y", "e", "i", "ter", "ten", "zu");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-‐‑‒–.,/]+");
    private static final int TAIL = 4;

    /** How a form comes from a name. */
    enum Origin {
        /** As it is written in the record. */
        NAME,
        /** A usual short form, the name of a short form, or a Spanish diminutive. */
        SHORT,
        /** Another short form of the same name. */
        FAR
    }

    /** All forms with their origin; the nearest origin counts. */
    Map<String, Origin> forms() {
        Map<String, Origin> forms = new LinkedHashMap<>();
        for (String name : new String[] {orEmpty(given), orEmpty(preferred), orEmpty(family)}) {
            for (String part : parts(name)) {
                put(forms, part, Origin.NAME);
            }
        }
        List<String> called = new ArrayList<>(parts(orEmpty(given)));
        called.addAll(parts(orEmpty(preferred)));
        for (String name : called) {
            NameLists.SHORT_FORMS.getOrDefault(name, Set.of()).forEach(form -> put(forms, form, Origin.SHORT));
            for (String longer : NameLists.LONG_FORMS.getOrDefault(name, Set.of())) {
                put(forms, longer, Origin.SHORT);
                NameLists.SHORT_FORMS.getOrDefault(longer, Set.of()).forEach(form -> put(forms, form, Origin.FAR));
            }
            diminutives(name).forEach(form -> put(forms, form, Origin.SHORT));
        }
        return forms;
    }

    private static void put(Map<String, Origin> forms, String form, Origin origin) {
        if (form.length() >= 2) {
            forms.merge(form, origin, (old, other) -> old.compareTo(other) <= 0 ? old : other);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The parts of a name by which alone somebody is called, folded. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        String[] pieces = BETWEEN.split(name.strip());
        for (String piece : pieces) {
            String folded = Words.fold(piece);
            String joined = folded.replace("'", "");
            if (joined.length() < 2 || (pieces.length > 1 && PARTICLES.contains(joined))) {
                continue;
            }
            parts.add(joined);
            int apostrophe = folded.lastIndexOf('\'');
            if (apostrophe >= 0 && folded.length() - apostrophe - 1 >= TAIL) {
                parts.add(folded.substring(apostrophe + 1));
            }
            String german = Words.fold(piece.replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("Ä", "Ae")
                    .replace("Ö", "Oe")
                    .replace("Ü", "Ue"));
            if (!german.equals(folded)) {
                parts.add(german);
            }
        }
        if (pieces.length > 1 && name.indexOf('-') > 0) {
            parts.add(Words.fold(BETWEEN.matcher(name).replaceAll("")).replace("'", ""));
        }
        return parts;
    }

    private static List<String> diminutives(String name) {
        if (name.length() < 3) {
            return List.of();
        }
        if (name.endsWith("os") || name.endsWith("as")) {
            String stem = name.substring(0, name.length() - 2);
            return List.of(stem + "itos", stem + "itas");
        }
        if (name.endsWith("o") || name.endsWith("a")) {
            String stem = name.substring(0, name.length() - 1);
            return List.of(stem + "ito", stem + "ita");
        }
        return List.of(name + "ito", name + "ita", name + "cito", name + "cita");
    }

    @Override
    public String toString() {
        return "PersonNames";
    }
}
