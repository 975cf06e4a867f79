package app.steadier.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first line of a file: which column of the format each field of a record is. */
final class Header {

    private static final int UNKNOWN = -1;

    private final FileFormat format;
    private final int[] places;

    private Header(FileFormat format, int[] places) {
        this.format = format;
        this.places = places;
    }

    /** The header; null with messages when the rows below cannot be read by it. */
    static @Nullable Header read(FileFormat format, @Nullable RawRow row, Messages messages) {
        List<String> names = row == null ? List.of() : List.of(row.fields());
        if (row == null || names.stream().noneMatch(format::has)) {
            messages.add(ImportMessage.error(
                    "NO_HEADER",
                    format.name(),
                    1,
                    null,
                    "The first line does not hold the column names. Add " + String.join(",", format.columnNames())
                            + "."));
            return null;
        }
        int[] places = new int[names.size()];
        Set<String> seen = new HashSet<>();
        boolean readable = true;
        for (int i = 0; i < places.length; i++) {
            String name = names.get(i);
            places[i] = format.has(name) ? format.place(name) : UNKNOWN;
            if (!seen.add(name)) {
                readable = false;
                tell(messages, row, "DUPLICATE_COLUMN", format, name, " is there twice. Remove one of the two.");
            } else if (places[i] == UNKNOWN) {
                String what = " is no column of " + format.name() + ". Remove it or correct the name.";
                tell(messages, row, "UNKNOWN_COLUMN", format, name, what);
            }
        }
        for (String name : format.columnNames()) {
            if (!seen.contains(name)) {
                readable = false;
                tell(messages, row, "MISSING_COLUMN", format, name, " is missing. Add it; it may be empty.");
            }
        }
        return readable ? new Header(format, places) : null;
    }

    private static void tell(Messages messages, RawRow row, String code, FileFormat format, String name, String what) {
        String shown = Values.shown(name);
        messages.add(ImportMessage.error(code, format.name(), row.line(), shown, "Column " + shown + what));
    }

    int fields() {
        return places.length;
    }

    /** The fields of a record in the order of the format; those that are not there are empty. */
    String[] inOrder(RawRow row) {
        String[] fields = new String[format.columns().size()];
        java.util.Arrays.fill(fields, "");
        for (int i = 0; i < Math.min(places.length, row.fields().length); i++) {
            if (places[i] != UNKNOWN) {
                fields[places[i]] = row.fields()[i];
            }
        }
        return fields;
    }

    /** Counts of the fields that are far too long, in the order of the format. */
    int[] oversize(RawRow row) {
        int[] counts = new int[format.columns().size()];
        for (int i = 0; i < Math.min(places.length, row.oversize().length); i++) {
            if (places[i] != UNKNOWN) {
                counts[places[i]] = row.oversize()[i];
            }
        }
        return counts;
    }
}
