package app.steadier.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns of a file of computed numbers: header and row come from the same place. */
record MeasureColumns<T>(List<Column<T>> columns) {

    /** What a row has in a column; null is no value. */
    @FunctionalInterface
    interface Cell<T> {

        @Nullable
        Object of(T row);
    }

    record Column<T>(String name, Cell<T> cell) {}

    static <T> MeasureColumns<T> none() {
        return new MeasureColumns<>(List.of());
    }

    MeasureColumns<T> add(String name, Cell<T> cell) {
        return new MeasureColumns<>(Stream.concat(columns.stream(), Stream.of(new Column<>(name, cell)))
                .toList());
    }

    /** All columns of a part of the row. */
    <P> MeasureColumns<T> add(MeasureColumns<P> more, Function<T, P> part) {
        MeasureColumns<T> all = this;
        for (Column<P> column : more.columns) {
            all = all.add(column.name, row -> column.cell.of(part.apply(row)));
        }
        return all;
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> line(T row) {
        return columns.stream().map(column -> text(column.cell.of(row))).toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Enum<?> code -> code.name();
            default -> value.toString();
        };
    }
}
