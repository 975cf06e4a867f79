package app.steadier.bundle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one file beyond its single fields, in the order in which they are asked (import format, section 5). */
abstract class FileRules {

    final World world;

    FileRules(World world) {
        this.world = world;
    }

    /** Fields that other fields of the row make necessary, and choices that only the program knows. */
    void cells(Row row, RowFindings found) {}

    /** References that depend on another field. */
    void references(Row row, RowFindings found) {}

    /** Order, episodes, groups, sessions, doses: the checks across rows. */
    void check(Row row, RowFindings found) {}

    /** Fields that must be filled together or not at all. */
    void conditions(Row row, RowFindings found) {}

    /** Keeps what later checks need. A row that is not sound may lack any field. */
    void keep(Row row, boolean sound) {}

    /** Checks that need all rows of the file. */
    void end() {}

    static <T extends World.Thing> @Nullable T find(Map<String, T> rows, Row row, String column) {
        String key = row.text(column);
        return key == null ? null : rows.get(key);
    }

    /** The row of a key; sound rows win over those with a message, the first over the second. */
    static <T extends World.Thing> void put(Map<String, T> rows, T thing) {
        T before = rows.get(thing.key);
        if (before == null || (thing.sound && !before.sound)) {
            rows.put(thing.key, thing);
        }
    }

    void require(Row row, RowFindings found, String column, boolean when, String why) {
        if (when && !row.has(column)) {
            found.error("REQUIRED", column, column + " is empty but " + why + ". Fill it.");
        }
    }

    void forbid(Row row, RowFindings found, String column, boolean when, String why) {
        if (when && row.has(column)) {
            found.error(
                    "NOT_ALLOWED",
                    column,
                    column + " " + Values.shown(row.written(column)) + " is filled but " + why + ". Empty it.");
        }
    }

    /** The second column is filled exactly when the first is. */
    void together(Row row, RowFindings found, String first, String second) {
        if (row.has(first) != row.has(second)) {
            String filled = row.has(first) ? first : second;
            String empty = row.has(first) ? second : first;
            found.error(
                    "FILLED_TOGETHER", second, filled + " is filled but " + empty + " is empty. Fill both or neither.");
        }
    }

    /** The second is not before the first. */
    void ordered(Row row, RowFindings found, String first, String second) {
        if (isBefore(row, second, first)) {
            found.error("WRONG_ORDER", second, wrong(row, first, second, "before"));
        }
    }

    /** The second is after the first. */
    void after(Row row, RowFindings found, String first, String second) {
        if (row.has(first) && row.has(second) && !isBefore(row, first, second)) {
            found.error("WRONG_ORDER", second, wrong(row, first, second, "not after"));
        }
    }

    private static String wrong(Row row, String first, String second, String how) {
        return second + " " + row.written(second) + " is " + how + " " + first + " " + row.written(first)
                + ". Correct one of the two.";
    }

    private static boolean isBefore(Row row, String one, String other) {
        if (!row.has(one) || !row.has(other)) {
            return false;
        }
        LocalDateTime moment = row.dateTime(one);
        LocalDateTime otherMoment = row.dateTime(other);
        if (moment != null && otherMoment != null) {
            return moment.isBefore(otherMoment);
        }
        LocalDate day = row.date(one);
        LocalDate otherDay = row.date(other);
        return day != null && otherDay != null && day.isBefore(otherDay);
    }

    /** The second time of day is after the first. */
    void laterInDay(Row row, RowFindings found, String first, String second) {
        LocalTime start = row.time(first);
        LocalTime end = row.time(second);
        if (start != null && end != null && !start.isBefore(end)) {
            found.error("WRONG_ORDER", second, wrong(row, first, second, "not after"));
        }
    }

    /** A row that names a person belongs to the episode that its day falls in. */
    void inEpisode(Row row, RowFindings found, String column, @Nullable LocalDate day) {
        World.Patient patient = find(world.patients, row, "patient_id");
        if (patient == null || day == null) {
            return;
        }
        String wrong = world.outside(patient, day);
        if (wrong != null) {
            found.error("OUTSIDE_EPISODE", column, wrong);
        }
    }

    /** A row that names an episode has its day inside. */
    void inItsEpisode(Row row, RowFindings found, String column) {
        World.Episode episode = find(world.episodes, row, "episode_id");
        LocalDate day = row.date(column);
        String wrong = episode == null || day == null ? null : world.outside(episode, day);
        if (wrong != null) {
            found.error("OUTSIDE_EPISODE", column, wrong);
        }
    }
}
