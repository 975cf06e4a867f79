package app.steadier.bundle;

import org.jspecify.annotations.Nullable;

/**
 * One thing to know about a bundle (import format, section 6).
 *
 * @param code what it is, for example {@code OUT_OF_RANGE}
 * @param file file or entry it is about; empty for the bundle as a whole
 * @param line physical line, header = 1; null when it is about the file
 * @param column column name; null when it is about the row or the file
 * @param text what is wrong with the value and what to do, in English
 */
public record ImportMessage(
        Severity severity,
        String code,
        String file,
        @Nullable Integer line,
        @Nullable String column,
        String text) {

    /** Errors stop an import, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static ImportMessage error(String code, String file, @Nullable Integer line, @Nullable String column, String text) {
        return new ImportMessage(Severity.ERROR, code, file, line, column, text);
    }

    static ImportMessage warning(
            String code, String file, @Nullable Integer line, @Nullable String column, String text) {
        return new ImportMessage(Severity.WARNING, code, file, line, column, text);
    }

    /** Kind and place only: the text may hold a value of a record. */
    @Override
    public String toString() {
        return severity + " " + code + " " + file + ":" + line + " " + column;
    }
}
