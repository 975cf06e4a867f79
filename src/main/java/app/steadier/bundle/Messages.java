package app.steadier.bundle;

import app.steadier.bundle.ImportMessage.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Collects the messages of a run: the first thousand in the order of a report, and how many more there were. */
final class Messages {

    static final int LISTED = 1_000;

    static final Comparator<ImportMessage> ORDER = Comparator.comparingInt(
                    (ImportMessage message) -> BundleFormat.order(message.file()))
            .thenComparing(ImportMessage::file)
            .thenComparingInt(message -> line(message.line()))
            .thenComparing(message -> message.column() == null ? "" : message.column())
            .thenComparing(ImportMessage::code)
            .thenComparing(ImportMessage::text);

    private final PriorityQueue<ImportMessage> first = new PriorityQueue<>(ORDER.reversed());
    private int errors;
    private int warnings;

    private static int line(@Nullable Integer line) {
        return line == null ? 0 : line;
    }

    void add(ImportMessage message) {
        if (message.severity() == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        first.add(message);
        if (first.size() > LISTED) {
            first.remove();
        }
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }

    /** Sorted; the last one says how many are not listed. */
    List<ImportMessage> sorted() {
        List<ImportMessage> sorted = new ArrayList<>(first);
        sorted.sort(ORDER);
        int left = errors + warnings - sorted.size();
        if (left > 0) {
            long errorsListed = sorted.stream()
                    .filter(message -> message.severity() == Severity.ERROR)
                    .count();
            Severity severity = errors > errorsListed ? Severity.ERROR : Severity.WARNING;
            sorted.add(new ImportMessage(
                    severity, "MORE", "", null, null, left + " more are not listed. Correct these and check again."));
        }
        return sorted;
    }
}
