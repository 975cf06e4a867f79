package app.steadier.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks or imports a bundle for the command line, telling how far it is. */
@Component
public class ImportConsole {

    /** All is well. */
    public static final int DONE = 0;
    /** The bundle has errors, or the program already holds patients; nothing was stored. */
    public static final int REFUSED = 1;
    /** The files cannot be read or the messages cannot be written. */
    public static final int UNREADABLE = 2;

    private final BundleImportService imports;

    ImportConsole(BundleImportService imports) {
        this.imports = imports;
    }

    /**
     * Prints progress, all messages and the rows of every file.
     *
     * @param bundle folder or zip
     * @param dryRun whether to check only
     * @param messagesFile where to write the messages as CSV; null for nowhere
     * @return {@link #DONE}, {@link #REFUSED} or {@link #UNREADABLE}
     */
    public int run(Path bundle, boolean dryRun, @Nullable Path messagesFile, PrintWriter out) {
        try (BundleSource source = BundleSource.of(bundle, BundleLimits.COMMAND_LINE)) {
            return run(source, dryRun, messagesFile, out);
        } catch (BundleSource.BadEntry bad) {
            out.println("error BAD_ENTRY " + bad.entry() + "  " + bad.getMessage());
            return REFUSED;
        } catch (IOException | UncheckedIOException unreadable) {
            out.println("Cannot go on: " + reason(unreadable));
            return UNREADABLE;
        } finally {
            out.flush();
        }
    }

    private static String reason(Exception unreadable) {
        Throwable cause = unreadable.getCause();
        Throwable first = unreadable instanceof UncheckedIOException && cause != null ? cause : unreadable;
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }

    private int run(BundleSource source, boolean dryRun, @Nullable Path messagesFile, PrintWriter out)
            throws IOException {
        ImportProgress progress = new Lines(out);
        ImportReport report = dryRun ? imports.check(source, progress) : imports.run(source, progress);
        report.messages().forEach(message -> out.println(line(message)));
        if (messagesFile != null) {
            write(report, messagesFile);
            out.println("Messages written to " + messagesFile);
        }
        report.rows().forEach((file, rows) -> out.println(spoken(file) + " " + rows));
        out.println(outcome(report, dryRun));
        return report.isSound() ? DONE : REFUSED;
    }

    private static String spoken(String file) {
        return BundleFormat.file(file).spoken();
    }

    private static String line(ImportMessage message) {
        String place = message.file()
                + (message.line() == null ? "" : ":" + message.line())
                + (message.column() == null ? "" : " " + message.column());
        return message.severity().name().toLowerCase(Locale.ROOT) + " " + message.code()
                + (place.isEmpty() ? "" : " " + place) + "  " + message.text();
    }

    private static String outcome(ImportReport report, boolean dryRun) {
        if (!report.isSound()) {
            return "Nothing was imported: " + counted(report.errors(), "error") + ", "
                    + counted(report.warnings(), "warning") + ".";
        }
        String warnings = report.warnings() == 0 ? "" : " " + counted(report.warnings(), "warning") + ".";
        if (!dryRun) {
            return "Imported." + warnings;
        }
        ImportMessage refusal = report.refusal();
        return "The bundle can be imported; nothing was stored." + warnings
                + (refusal == null ? "" : " But not now: " + refusal.text());
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The six columns of the format, section 6. */
    static void write(ImportReport report, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(Files.newBufferedWriter(file))) {
            csv.writeRecord("severity", "code", "file", "line", "column", "message");
            for (ImportMessage message : report.messages()) {
                csv.writeRecord(
                        message.severity().name().toLowerCase(Locale.ROOT),
                        message.code(),
                        guarded(message.file()),
                        message.line() == null ? "" : String.valueOf(message.line()),
                        message.column() == null ? "" : guarded(message.column()),
                        guarded(message.text()));
            }
        }
    }

    /** A value that a spreadsheet would take for a formula gets an apostrophe in front (import format, section 2). */
    private static String guarded(String text) {
        return Values.meant("'" + text).equals(text) && !text.isEmpty() ? "'" + text : text;
    }

    private record Lines(PrintWriter out) implements ImportProgress {

        @Override
        public void reading(String file) {
            say("Reading ", file);
        }

        @Override
        public void storing(String file) {
            say("Storing ", file);
        }

        private void say(String what, String file) {
            out.println(what + file + " …");
            out.flush();
        }
    }
}
