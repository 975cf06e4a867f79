package app.steadier;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked cases of the formulas: {@code vectors.json}, the same for every implementation. */
public final class Vectors {

    private Vectors() {}

    /** One worked case. */
    public record Case(String id, String calc, String note, JsonNode input, JsonNode expected) {
        @Override
        public String toString() {
            return id + " " + note;
        }
    }

    /** The room that computes each calculation. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            entry("session_minutes", "progress"),
            entry("attendance", "progress"),
            entry("week_hours", "progress"),
            entry("participation", "progress"),
            entry("follow_through", "progress"),
            entry("spikes", "progress"),
            entry("instability", "progress"),
            entry("clarity", "progress"),
            entry("steadiness", "progress"),
            entry("goals", "progress"),
            entry("readiness", "progress"),
            entry("cohort", "progress"),
            entry("cohort_median", "progress"),
            entry("program", "progress"),
            entry("questionnaire", "measure"),
            entry("dose_state", "medication"),
            entry("pdc", "medication"),
            entry("missed_run", "medication"),
            entry("injection", "medication"),
            entry("queue", "medication"));

    /** Computes one case; what it gives goes through {@link Vectors#plain}. */
    @FunctionalInterface
    public interface Calculator {

        Object compute(Case one);
    }

    /** The cases of a room; fails when their number is another or a case belongs to no room. */
    public static List<Case> of(String room, int cases) {
        List<Case> all = all();
        assertThat(all).hasSize(208).extracting(Case::id).doesNotHaveDuplicates();
        assertThat(all).extracting(Case::calc).isSubsetOf(ROOMS.keySet());
        List<Case> own =
                all.stream().filter(one -> room.equals(ROOMS.get(one.calc()))).toList();
        assertThat(own).hasSize(cases);
        return own;
    }

    /** One test for each case. */
    public static Stream<DynamicTest> tests(List<Case> cases, Calculator calculator) {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.toString(),
                        () -> assertThat(plain(calculator.compute(one))).isEqualTo(fromJson(one.expected()))));
    }

    /** Every case of the file. */
    private static List<Case> all() {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors.json")) {
            JsonNode root = JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
            return stream(root.get("vectors"))
                    .map(one -> new Case(
                            one.get("id").asString(),
                            one.get("calc").asString(),
                            one.get("note").asString(),
                            one.get("input"),
                            one.get("expected")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Elements of an array; none where it is left out. */
    public static Stream<JsonNode> stream(@Nullable JsonNode array) {
        return array == null ? Stream.empty() : StreamSupport.stream(array.spliterator(), false);
    }

    /** The text of a field; null where it is null or left out. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** The whole number of a field; null where it is null or left out. */
    public static @Nullable Integer number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : Integer.valueOf(value.intValue());
    }

    /** A result with ordered names; a name may have null. */
    public static Map<String, @Nullable Object> result(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            result.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return result;
    }

    /** Numbers, texts, lists and maps that can be compared: 9 and 9.0 are one number, codes and days are text. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> yes;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> list -> list.stream().map(Vectors::plain).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((name, one) -> plain.put(String.valueOf(name), plain(one)));
                yield plain;
            }
            default -> value.toString();
        };
    }

    private static @Nullable Object fromJson(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            return stream(node).map(Vectors::fromJson).toList();
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), fromJson(field.getValue())));
            return map;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.asString();
    }
}
