package app.steadier.progress;

import java.util.List;

/** Takes the files of computed numbers, line by line and several files at a time. */
@FunctionalInterface
public interface MeasureSink {

    /**
     * The next line of a file; the first line of each is its header.
     *
     * @param file such as {@code patient_week.csv}
     * @param cells as text, unquoted; no value is empty
     */
    void line(String file, List<String> cells);
}
