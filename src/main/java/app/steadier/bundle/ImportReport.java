package app.steadier.bundle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check or an import found.
 *
 * @param messages errors and warnings in the order of the format, at most 1,000 and then {@code MORE}
 * @param errors number of errors, also of those not listed
 * @param warnings number of warnings, also of those not listed
 * @param rows rows of each file that could be read, in the order of the format
 * @param fingerprint SHA-256 of the 24 files, 64 hexadecimal digits; empty when they could not be read
 * @param stored whether the rows are in the program now
 * @param refusal why an import would be refused although the bundle has no error; null when it would not
 */
public record ImportReport(
        List<ImportMessage> messages,
        int errors,
        int warnings,
        Map<String, Integer> rows,
        String fingerprint,
        boolean stored,
        @Nullable ImportMessage refusal) {

    /** Whether the bundle may be imported as far as its files go. */
    public boolean isSound() {
        return errors == 0;
    }
}
