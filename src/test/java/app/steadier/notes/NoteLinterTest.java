package app.steadier.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.notes.CloneGuard.Other;
import app.steadier.notes.NoteLinter.Draft;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Notes that must be stopped, confirmed with a reason, warned about or passed. Stopped: cannot be signed even when a
 * reason is given for each hit (ruling 26).
 */
class NoteLinterTest {

    private static final PersonNames MARISOL = new PersonNames("Marisol", "Vega", null, "P-090");
    private static final AttendanceClaims.Record WHOLE = new AttendanceClaims.Record(180, 180, false, false);
    private static final String HONEST =
            "Named three early signs and what she does at each; a peer's story helped her to see them.";

    @ParameterizedTest(name = "{0} {1}: {2} in {3}")
    @CsvFileSource(resources = "/notes/names.txt", delimiter = '|', quoteCharacter = '^')
    @Capability("B04")
    void names(String verdict, @Nullable String kinds, String others, String text) {
        List<NoteFinding> found = NoteLinter.check(draft(Map.of(NotePart.RESPONSE, text), people(others)));
        assertThat(verdict(found)).as("%s", found).isEqualTo(verdict);
        assertThat(kinds(found)).isEqualTo(kinds == null ? "" : kinds);
        assertThat(found).allMatch(hit -> text.substring(hit.start(), hit.end()).equals(hit.text()));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/notes/clones.txt", delimiter = '|', quoteCharacter = '^')
    @Capability("B05")
    void clones(String verdict, @Nullable String kind, String text, String other, String whose) {
        PersonNames person = people(whose).getFirst();
        Other stored = new Other("other", person, other);
        boolean own = person.equals(new PersonNames("Marisol", "Vega", null, null));
        Draft draft = new Draft(
                Map.of(NotePart.RESPONSE, text),
                true,
                MARISOL,
                own ? List.of() : List.of(person),
                List.of(),
                own ? stored : null,
                own ? List.of() : List.of(stored),
                1,
                1,
                WHOLE,
                false);
        List<NoteFinding> found = NoteLinter.check(draft);
        assertThat(verdict(found))
                .as("%s", CloneGuard.likeness(text, MARISOL, other, person))
                .isEqualTo(verdict);
        assertThat(kinds(found)).isEqualTo(kind == null ? "" : kind);
        assertThat(found).allMatch(hit -> !hit.text().isBlank());
    }

    @ParameterizedTest(name = "{0}, {1} minutes: {4}")
    @CsvFileSource(resources = "/notes/attendance.txt", delimiter = '|', quoteCharacter = '^')
    @Capability("B04")
    void attendance(String verdict, int minutes, boolean late, boolean early, String text) {
        Draft draft = new Draft(
                Map.of(NotePart.RESPONSE, text),
                true,
                MARISOL,
                List.of(),
                List.of(),
                null,
                List.of(),
                1,
                1,
                new AttendanceClaims.Record(180, minutes, late, early),
                false);
        List<NoteFinding> found = NoteLinter.check(draft);
        assertThat(verdict(found)).as("%s", found).isEqualTo(verdict);
        assertThat(kinds(found)).isEqualTo("pass".equals(verdict) ? "" : "ATTENDANCE_CONTRADICTED");
    }

    @Test
    @Capability("B05")
    void ninetyPercentIsTheLimit() {
        StringBuilder one = new StringBuilder("w");
        for (int word = 0; word < 103; word++) {
            one.append(" w").append((char) ('a' + word / 26)).append((char) ('a' + word % 26));
        }
        String text = one.toString();
        String last = text.substring(0, text.lastIndexOf(' '));
        assertThat(CloneGuard.likeness(text, null, last, null)).isEqualTo(new CloneGuard.Likeness(99, 100));
        String[] words = text.split(" ");
        String ninety = String.join(" ", Arrays.copyOf(words, words.length - 10));
        String less = String.join(" ", Arrays.copyOf(words, words.length - 11));
        assertThat(CloneGuard.likeness(text, null, ninety, null).percent()).isEqualTo(90);
        assertThat(CloneGuard.likeness(text, null, ninety, null).tooMuch()).isTrue();
        assertThat(CloneGuard.likeness(text, null, less, null).tooMuch()).isFalse();
    }

    @Test
    @Capability("B04")
    void theTextOfASessionNamesNobodyNotEvenWhoseNoteItIs() {
        Map<NotePart, String> parts = new EnumMap<>(NotePart.class);
        parts.put(NotePart.RESPONSE, HONEST);
        parts.put(NotePart.TOPIC, "Riding out an urge");
        parts.put(NotePart.CONTENT, "Opened with a round. Marisol told of her walk home and Hana practiced it.");
        List<NoteFinding> found = NoteLinter.check(draft(parts, people("Hana/Nakagawa")));
        assertThat(found).extracting(NoteFinding::text).containsExactlyInAnyOrder("Marisol", "Hana");
        assertThat(found).allMatch(hit -> hit.level() == FindingLevel.STOP && hit.part() == NotePart.CONTENT);
    }

    @Test
    @Capability("B04")
    void everyPartOfTheNoteIsRead() {
        for (NotePart part : List.of(NotePart.NEXT_STEP, NotePart.RISK, NotePart.SHARED_WITH)) {
            Map<NotePart, String> parts = new EnumMap<>(NotePart.class);
            parts.put(NotePart.RESPONSE, HONEST);
            parts.put(part, "Will go with Hana on Thursday.");
            assertThat(NoteLinter.check(draft(parts, people("Hana/Nakagawa"))))
                    .singleElement()
                    .matches(hit -> hit.part() == part && hit.level() == FindingLevel.STOP);
        }
    }

    @Test
    void aGoalAndARiskStatementAreAskedFor() {
        Draft draft = new Draft(
                Map.of(NotePart.RESPONSE, HONEST),
                true,
                MARISOL,
                List.of(),
                List.of(),
                null,
                List.of(),
                2,
                0,
                WHOLE,
                true);
        List<NoteFinding> found = NoteLinter.check(draft);
        assertThat(kinds(found)).isEqualTo("NO_GOAL;RISK_MISSING");
        assertThat(found).noneMatch(NoteFinding::blocks);
    }

    @Test
    @Capability("B04")
    void aReasonHoldsForItsHitOnlyAndAsLongAsTheSentenceStays() {
        String text = "She felt closer to Grace after the exercise. Later on she sat beside Grace in the break.";
        List<NoteFinding> found = NoteLinter.check(draft(Map.of(NotePart.RESPONSE, text), people("Grace/Okonkwo")));
        assertThat(found).hasSize(2).allMatch(NoteFinding::blocks);
        assertThat(found.get(0).id()).isNotEqualTo(found.get(1).id());
        assertThat(found.get(0).because("A cat of that name").blocks()).isFalse();
        List<NoteFinding> longer = NoteLinter.check(
                draft(Map.of(NotePart.RESPONSE, "Calm from the start. " + text), people("Grace/Okonkwo")));
        assertThat(longer.stream().map(NoteFinding::id))
                .isEqualTo(found.stream().map(NoteFinding::id).toList());
        List<NoteFinding> other = NoteLinter.check(
                draft(Map.of(NotePart.RESPONSE, text.replace("closer", "near")), people("Grace/Okonkwo")));
        assertThat(other.get(0).id()).isNotEqualTo(found.get(0).id());
    }

    private static Draft draft(Map<NotePart, String> parts, List<PersonNames> others) {
        return new Draft(parts, true, MARISOL, others, List.of("Wise Mind"), null, List.of(), 1, 1, WHOLE, false);
    }

    private static List<PersonNames> people(String all) {
        return Arrays.stream(all.split(";")).map(NoteLinterTest::person).toList();
    }

    private static PersonNames person(String text) {
        String[] parts = Arrays.copyOf(text.split("/", -1), 4);
        return new PersonNames(text(parts[0]), text(parts[1]), text(parts[2]), text(parts[3]));
    }

    private static @Nullable String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "").isBlank() ? null : part;
    }

    private static String kinds(List<NoteFinding> found) {
        return found.stream()
                .map(finding -> finding.kind().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String verdict(List<NoteFinding> found) {
        return found.stream()
                .map(NoteFinding::level)
                .min(FindingLevel::compareTo)
                .map(level -> level.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("pass");
    }
}
