package app.steadier.bundle;

import org.jspecify.annotations.Nullable;

/** Takes what is found in one row. A row with an error is left out of later checks. */
final class RowFindings {

    private final Messages messages;
    private final String file;
    private final int line;
    private boolean broken;

    RowFindings(Messages messages, String file, int line) {
        this.messages = messages;
        this.file = file;
        this.line = line;
    }

    void error(String code, @Nullable String column, String text) {
        broken = true;
        messages.add(ImportMessage.error(code, file, line, column, text));
    }

    void warning(String code, String column, String text) {
        messages.add(ImportMessage.warning(code, file, line, column, text));
    }

    boolean isBroken() {
        return broken;
    }
}
