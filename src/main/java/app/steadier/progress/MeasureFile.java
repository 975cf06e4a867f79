package app.steadier.progress;

/** One file of computed numbers while it is written; a file without rows has its header. */
final class MeasureFile<T> {

    private final String name;
    private final MeasureColumns<T> columns;
    private final MeasureSink sink;

    MeasureFile(String name, MeasureColumns<T> columns, MeasureSink sink) {
        this.name = name;
        this.columns = columns;
        this.sink = sink;
        sink.line(name, columns.header());
    }

    void row(T row) {
        sink.line(name, columns.line(row));
    }
}
