package app.steadier.bundle;

import app.steadier.bundle.ProgramInfo.LevelRule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code program.json} (import format, section 1). */
final class ProgramFile {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int MOST_BYTES = 1 << 20;
    private static final int WEEK_MINUTES = 7 * 24 * 60;
    private static final int LONGEST_TAG = 35;
    private static final String FORMAT = "steadier-bundle";

    private final Messages messages;

    ProgramFile(Messages messages) {
        this.messages = messages;
    }

    /** The program; null with messages when it cannot be read. */
    @Nullable
    ProgramInfo read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            bad("BAD_JSON", line, null, "The file cannot be read as JSON. Correct line " + line + ".");
            return null;
        }
        if (!root.isObject()) {
            bad("BAD_JSON", 1, null, "The file does not hold one JSON object. Write it between { and }.");
            return null;
        }
        if (!isVersionOne(root)) {
            bad(
                    "BAD_VERSION",
                    null,
                    root.path("format").asString("").equals(FORMAT) ? "version" : "format",
                    "This is not " + FORMAT + " version 1. Export the bundle again in that format.");
            return null;
        }
        return new Reading(root).program();
    }

    private static boolean isVersionOne(JsonNode root) {
        JsonNode version = root.path("version");
        return root.path("format").isString()
                && root.path("format").stringValue().equals(FORMAT)
                && version.isInt()
                && version.intValue() == 1;
    }

    private void bad(String code, @Nullable Integer line, @Nullable String key, String text) {
        messages.add(ImportMessage.error(code, BundleFormat.PROGRAM, line, key, text));
    }

    private final class Reading {

        private final JsonNode root;
        private boolean sound = true;

        Reading(JsonNode root) {
            this.root = root;
        }

        @Nullable
        ProgramInfo program() {
            String id = value(root, "program_id", Column.id("program_id"), String.class, "");
            String name = value(root, "name", Column.name("name"), String.class, "");
            ZoneId zone = zone();
            LocalDateTime now = value(root, "now", Column.datetime("now"), LocalDateTime.class, LocalDateTime.MIN);
            LocalDate from = value(root, "data_from", Column.date("data_from"), LocalDate.class, LocalDate.MIN);
            String locale = locale();
            List<String> tracks = tracks();
            List<LevelRule> rules = rules();
            return sound ? new ProgramInfo(id, name, zone, now, from, locale, tracks, rules) : null;
        }

        private void wrong(String key, String text) {
            sound = false;
            bad("BAD_JSON", null, key, text);
        }

        private <T> T value(JsonNode node, String key, Column column, Class<T> type, T none) {
            JsonNode found = node.path(key);
            if (!found.isString() || Values.isEmpty(found.stringValue())) {
                wrong(key, key + " is missing or is no text. Fill it.");
                return none;
            }
            Object value = Values.read(column, found.stringValue(), 0, (code, text) -> wrong(key, text));
            return value == null ? none : type.cast(value);
        }

        private ZoneId zone() {
            String name = root.path("zone").isString() ? root.path("zone").stringValue() : "";
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                return ZoneId.of(name);
            }
            sound = false;
            bad(
                    "BAD_ZONE",
                    null,
                    "zone",
                    "zone " + Values.shown(name) + " is no IANA zone. Write one like America/New_York.");
            return ZoneId.of("UTC");
        }

        private String locale() {
            String tag = value(root, "locale", Column.line("locale"), String.class, "");
            try {
                if (tag.length() > LONGEST_TAG) {
                    throw new IllformedLocaleException(tag);
                }
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException wrong) {
                wrong("locale", "locale " + Values.shown(tag) + " is no language tag. Write one like en-US.");
            }
            return tag;
        }

        private List<String> tracks() {
            List<String> tracks = new ArrayList<>();
            for (JsonNode node : list("tracks")) {
                String track = node.isString() ? node.stringValue() : "";
                Object key = Values.read(Column.id("tracks"), track, 0, (code, text) -> wrong("tracks", text));
                if (key != null && tracks.contains(track)) {
                    wrong("tracks", "tracks names " + track + " twice. Remove one of the two.");
                }
                tracks.add(track);
            }
            return List.copyOf(tracks);
        }

        private Iterable<JsonNode> list(String key) {
            JsonNode node = root.path(key);
            if (!node.isArray()) {
                wrong(key, key + " is missing or is no list. Write it between [ and ].");
                return List.of();
            }
            return node;
        }

        private List<LevelRule> rules() {
            List<LevelRule> rules = new ArrayList<>();
            Column level = Column.choice("level_of_care", BundleFormat.LEVELS_OF_CARE.toArray(String[]::new));
            for (JsonNode node : list("level_of_care_rules")) {
                LevelRule rule = new LevelRule(
                        value(node, "level_of_care", level, String.class, ""),
                        value(node, "effective_from", Column.date("effective_from"), LocalDate.class, LocalDate.MIN),
                        number(node, "week_minutes", WEEK_MINUTES),
                        number(node, "day_minutes", 24 * 60),
                        number(node, "days", 7));
                boolean again = rules.stream()
                        .anyMatch(each -> each.levelOfCare().equals(rule.levelOfCare())
                                && each.effectiveFrom().equals(rule.effectiveFrom()));
                if (again && sound) {
                    wrong(
                            "level_of_care_rules",
                            "level_of_care_rules has two rules for " + rule.levelOfCare() + " from "
                                    + rule.effectiveFrom() + ". Remove one of the two.");
                }
                rules.add(rule);
            }
            return List.copyOf(rules);
        }

        private int number(JsonNode node, String key, int most) {
            JsonNode number = node.path(key);
            if (!number.isInt() || number.intValue() < 0 || number.intValue() > most) {
                wrong(key, key + " is missing or is no whole number in 0-" + most + ". Correct it.");
                return 0;
            }
            return number.intValue();
        }
    }
}
