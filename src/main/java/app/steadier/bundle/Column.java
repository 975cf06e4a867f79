package app.steadier.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file of the format.
 *
 * @param required an empty field is {@code REQUIRED}; conditions across cells are checked by the file's own rules
 * @param min least number, for numbers
 * @param max greatest number, for numbers
 * @param choices codes allowed, for choices and lists of choices
 * @param reference file whose key the field holds
 * @param mayLieAhead the date may lie after the moment of the export
 */
record Column(
        String name,
        Type type,
        boolean required,
        int min,
        int max,
        List<String> choices,
        @Nullable String reference,
        boolean mayLieAhead) {

    /** How a field is read. */
    enum Type {
        ID,
        NAME,
        LINE,
        TEXT,
        DATE,
        DATETIME,
        DATETIME_OR_DATE,
        TIME,
        INT,
        HALF,
        CHOICE,
        CHOICES,
        TIMES;

        /** Greatest number of characters of a text; 0 for what is no free text. */
        int limit() {
            return switch (this) {
                case NAME -> 120;
                case LINE -> 200;
                case TEXT -> 10_000;
                default -> 0;
            };
        }

        boolean isDated() {
            return this == DATE || this == DATETIME || this == DATETIME_OR_DATE;
        }
    }

    private static Column of(String name, Type type) {
        return new Column(name, type, false, 0, 0, List.of(), null, false);
    }

    static Column id(String name) {
        return of(name, Type.ID);
    }

    static Column key(String name, String file) {
        return new Column(name, Type.ID, false, 0, 0, List.of(), file, false);
    }

    static Column name(String name) {
        return of(name, Type.NAME);
    }

    static Column line(String name) {
        return of(name, Type.LINE);
    }

    static Column text(String name) {
        return of(name, Type.TEXT);
    }

    static Column date(String name) {
        return of(name, Type.DATE);
    }

    static Column datetime(String name) {
        return of(name, Type.DATETIME);
    }

    static Column datetimeOrDate(String name) {
        return of(name, Type.DATETIME_OR_DATE);
    }

    static Column time(String name) {
        return of(name, Type.TIME);
    }

    static Column times(String name) {
        return of(name, Type.TIMES);
    }

    static Column integer(String name, int min, int max) {
        return new Column(name, Type.INT, false, min, max, List.of(), null, false);
    }

    static Column half(String name, int min, int max) {
        return new Column(name, Type.HALF, false, min, max, List.of(), null, false);
    }

    static Column choice(String name, String... choices) {
        return new Column(name, Type.CHOICE, false, 0, 0, List.of(choices), null, false);
    }

    static Column choices(String name, String... choices) {
        return new Column(name, Type.CHOICES, false, 0, 0, List.of(choices), null, false);
    }

    /** The same column, which must be filled. */
    Column must() {
        return new Column(name, type, true, min, max, choices, reference, mayLieAhead);
    }

    /** The same column, whose date may lie after the export. */
    Column ahead() {
        return new Column(name, type, required, min, max, choices, reference, true);
    }
}
