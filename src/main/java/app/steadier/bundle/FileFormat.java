package app.steadier.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One file of the format: its columns in the order of the format and those that make its key. */
final class FileFormat {

    private final String name;
    private final List<Column> columns;
    private final int[] key;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param keys columns that make the key, the last one names a second row with the same key */
    FileFormat(String name, List<String> keys, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
        this.key = keys.stream().mapToInt(this::place).toArray();
    }

    String name() {
        return name;
    }

    /** The name without its ending, as people say it: {@code goal ratings}. */
    String spoken() {
        return name.substring(0, name.length() - ".csv".length()).replace('_', ' ');
    }

    List<Column> columns() {
        return columns;
    }

    int[] key() {
        return key;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Position of a column in this format, from 0. */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return place;
    }

    List<String> columnNames() {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
