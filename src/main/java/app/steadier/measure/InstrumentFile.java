package app.steadier.measure;

import app.steadier.measure.Instrument.Band;
import app.steadier.measure.Instrument.Basis;
import app.steadier.measure.Instrument.Item;
import app.steadier.measure.Instrument.Licence;
import app.steadier.measure.Instrument.More;
import app.steadier.measure.Instrument.NotAsked;
import app.steadier.measure.Instrument.Option;
import app.steadier.measure.Instrument.Safety;
import app.steadier.measure.Instrument.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks one file of the registry. A file without the facts of its licence is refused. */
final class InstrumentFile {

    /** Says in one sentence why a file is refused. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern ID = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");
    private static final int HIGHEST_SCORE = 99;

    private final JsonNode root;

    private InstrumentFile(JsonNode root) {
        this.root = root;
    }

    static Instrument read(byte[] bytes) throws Refused {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException broken) {
            throw new Refused("the file cannot be read as JSON");
        }
        return new InstrumentFile(root).instrument();
    }

    private Instrument instrument() throws Refused {
        String id = text(root, "id");
        check(ID.matcher(id).matches(), "id has 2 to 20 capital letters, digits and hyphens");
        String language = text(root, "language");
        check(LANGUAGE.matcher(language).matches(), "language is a code such as en or es");
        Licence licence = licence();
        boolean textIncluded = root.path("text_included").asBoolean(false);
        check(
                !textIncluded || licence.basis().allowsText(),
                "its wording is included but permission.basis " + licence.basis() + " does not allow that");
        List<Item> items = items(textIncluded);
        Totals totals = totals();
        Instrument read = new Instrument(
                id,
                text(root, "title"),
                text(root, "version"),
                language,
                textIncluded,
                licence,
                strings(root.path("source")),
                optional(root, "recall_period"),
                optional(root, "stem"),
                items,
                more(),
                totals,
                safety(items));
        check(!read.source().isEmpty(), "source is missing");
        return read;
    }

    private Licence licence() throws Refused {
        JsonNode permission = root.path("permission");
        check(permission.isObject(), "permission is missing: who owns it, and what they allow");
        String basis = text(permission, "basis");
        check(
                Arrays.stream(Basis.values()).anyMatch(each -> each.name().equals(basis)),
                "permission.basis " + basis + " is not known");
        Licence licence = new Licence(
                Basis.valueOf(basis),
                text(permission, "holder"),
                optional(permission, "statement"),
                optional(permission, "condition"),
                permission.path("show_attribution").asBoolean(true));
        check(
                licence.basis() == Basis.NOT_VERIFIED || licence.statement() != null,
                "permission.statement is missing: the words that allow its use");
        check(
                licence.basis() != Basis.FREE_NON_COMMERCIAL || licence.condition() != null,
                "permission.condition is missing: what the clinic has to confirm");
        return licence;
    }

    private List<Item> items(boolean textIncluded) throws Refused {
        List<Option> common = options(root.path("options"));
        List<Item> items = new ArrayList<>();
        for (JsonNode node : root.path("items")) {
            int number = node.path("n").asInt(0);
            check(number == items.size() + 1, "items are numbered from 1 without gaps");
            String text = optional(node, "text");
            check(!textIncluded || text != null, "item " + number + " has no text");
            check(textIncluded || text == null, "item " + number + " has text but text_included is false");
            List<Option> own = node.has("options") ? options(node.path("options")) : common;
            check(own.size() >= 2, "item " + number + " has fewer than two options");
            items.add(new Item(number, text, own, notAsked(node.path("not_asked"), number)));
        }
        check(!items.isEmpty(), "items are missing");
        return List.copyOf(items);
    }

    private static @Nullable NotAsked notAsked(JsonNode node, int number) throws Refused {
        if (!node.isObject()) {
            return null;
        }
        NotAsked rule = new NotAsked(
                node.path("when_item").asInt(0),
                node.path("has_score").asInt(-1),
                node.path("stored").asInt(-1));
        check(
                rule.whenItem() > 0 && rule.whenItem() < number && rule.hasScore() >= 0 && rule.stored() >= 0,
                "not_asked of item " + number + " names an earlier item, its score and what is stored");
        return rule;
    }

    private static List<Option> options(JsonNode nodes) throws Refused {
        List<Option> options = new ArrayList<>();
        Set<Integer> scores = new HashSet<>();
        for (JsonNode node : nodes) {
            int score = node.path("score").asInt(-1);
            check(score >= 0 && score <= HIGHEST_SCORE && scores.add(score), "scores of options are distinct, 0 to 99");
            options.add(new Option(score, text(node, "label")));
        }
        return List.copyOf(options);
    }

    private List<More> more() throws Refused {
        List<More> more = new ArrayList<>();
        for (JsonNode node : root.path("unscored_items")) {
            more.add(new More(text(node, "id"), text(node, "text"), strings(node.path("options"))));
        }
        return List.copyOf(more);
    }

    private Totals totals() throws Refused {
        JsonNode scoring = root.path("scoring");
        check(scoring.isObject(), "scoring is missing");
        check("SUM".equals(text(scoring, "method")), "scoring.method is SUM");
        int min = scoring.path("min").asInt(0);
        int max = scoring.path("max").asInt(0);
        Map<ScreeningSex, List<Band>> bySex = new EnumMap<>(ScreeningSex.class);
        List<Band> bands;
        if (root.has("bands_by_sex")) {
            JsonNode all = root.path("bands_by_sex");
            for (ScreeningSex sex : ScreeningSex.values()) {
                bySex.put(sex, bands(all.path(sex.name()), min, max));
            }
            bands = bands(all.path("NOT_RECORDED"), min, max);
        } else {
            bands = bands(root.path("bands"), min, max);
        }
        JsonNode change = root.path("reliable_change");
        return new Totals(
                min,
                max,
                scoring.path("missing_allowed").asInt(0),
                "better".equals(text(scoring, "higher_is")),
                bands,
                Map.copyOf(bySex),
                change.isObject() ? Integer.valueOf(change.path("points").asInt()) : null);
    }

    private static List<Band> bands(JsonNode nodes, int min, int max) throws Refused {
        List<Band> bands = new ArrayList<>();
        int next = min;
        for (JsonNode node : nodes) {
            Band band = new Band(
                    text(node, "code"),
                    text(node, "label"),
                    node.path("min").asInt(-1),
                    node.path("max").asInt(-1));
            check(band.min() == next && band.max() >= band.min(), "bands cover all totals without gap or overlap");
            next = band.max() + 1;
            bands.add(band);
        }
        check(next == max + 1, "bands cover all totals without gap or overlap");
        return List.copyOf(bands);
    }

    private List<Safety> safety(List<Item> items) throws Refused {
        List<Safety> safety = new ArrayList<>();
        for (JsonNode node : root.path("safety_items")) {
            int item = node.path("item").asInt(0);
            check(item >= 1 && item <= items.size(), "safety item " + item + " is no item");
            check("score > 0".equals(text(node, "raise_when")), "raise_when of a safety item is score > 0");
            safety.add(new Safety(item, 0));
        }
        return List.copyOf(safety);
    }

    private static List<String> strings(JsonNode nodes) {
        List<String> strings = new ArrayList<>();
        nodes.forEach(node -> strings.add(node.asString("")));
        return List.copyOf(strings);
    }

    private static String text(JsonNode node, String name) throws Refused {
        String value = optional(node, name);
        if (value == null) {
            throw new Refused(
                    (name.equals("basis") || name.equals("holder") ? "permission." : "") + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }

    private static void check(boolean holds, String reason) throws Refused {
        if (!holds) {
            throw new Refused(reason);
        }
    }
}
