package app.steadier.bundle;

import java.util.function.UnaryOperator;

/** A row of the demonstration program while its dates are moved. Fields stay as they are written. */
final class DemoRow {

    private final FileFormat format;
    private final String[] fields;

    DemoRow(FileFormat format, String[] fields) {
        this.format = format;
        this.fields = fields;
    }

    String get(String column) {
        return fields[format.place(column)];
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    boolean is(String column, String value) {
        return get(column).equals(value);
    }

    void set(String column, String value) {
        fields[format.place(column)] = value;
    }

    void clear(String... columns) {
        for (String column : columns) {
            set(column, "");
        }
    }

    void change(Column column, UnaryOperator<String> how) {
        if (has(column.name())) {
            set(column.name(), how.apply(get(column.name())));
        }
    }

    String[] fields() {
        return fields;
    }
}
