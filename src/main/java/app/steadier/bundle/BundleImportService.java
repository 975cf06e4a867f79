package app.steadier.bundle;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a bundle into an empty program: everything or nothing (import format, section 6). */
@Service
public class BundleImportService {

    private final AccessGuard guard;
    private final ProgramTime time;
    private final ImportRecords records;
    private final ProgramSink programSink;
    private final ProgramContents contents;
    private final Map<String, BundleSink> sinks = new HashMap<>();

    BundleImportService(
            AccessGuard guard,
            ProgramTime time,
            ImportRecords records,
            ProgramSink programSink,
            ProgramContents contents,
            List<BundleSink> sinks) {
        this.guard = guard;
        this.time = time;
        this.records = records;
        this.programSink = programSink;
        this.contents = contents;
        for (BundleSink sink : sinks) {
            if (this.sinks.put(BundleFormat.file(sink.file()).name(), sink) != null) {
                throw new IllegalStateException("Two rooms store " + sink.file());
            }
        }
    }

    /**
     * Dry run: reads everything, stores nothing. The report also says whether the program would refuse the import.
     *
     * @throws UncheckedIOException when the files cannot be read at all
     */
    @Guarded(resource = Resource.IMPORT, verb = Verb.READ)
    @Transactional
    public ImportReport check(BundleSource source, ImportProgress progress) {
        guard.require(Verb.READ, Target.none(), Resource.IMPORT);
        ImportReport report = report(new BundleCheck(source, progress));
        return contents.holdsPatients()
                ? new ImportReport(
                        report.messages(),
                        report.errors(),
                        report.warnings(),
                        report.rows(),
                        report.fingerprint(),
                        false,
                        notEmpty(report.fingerprint()))
                : report;
    }

    /**
     * Checks a bundle and, when it has no error and the program holds nobody, stores all of it in one transaction.
     *
     * @return the report; {@link ImportReport#stored()} tells whether the rows are in the program now
     * @throws UncheckedIOException when the files cannot be read, or changed between the two readings; nothing is stored then
     */
    @Guarded(resource = Resource.IMPORT, verb = Verb.CREATE)
    @Transactional
    public ImportReport run(BundleSource source, ImportProgress progress) {
        guard.require(Verb.CREATE, Target.none(), Resource.IMPORT);
        records.lock();
        if (contents.holdsPatients()) {
            ImportMessage refusal = notEmpty(fingerprint(source));
            return new ImportReport(List.of(refusal), 1, 0, Map.of(), "", false, refusal);
        }
        BundleCheck check = new BundleCheck(source, progress);
        ImportReport report = report(check);
        ProgramInfo program = check.program();
        if (!report.isSound() || program == null) {
            return report;
        }
        store(source, program, report, progress);
        return new ImportReport(
                report.messages(), 0, report.warnings(), report.rows(), report.fingerprint(), true, null);
    }

    private void store(BundleSource source, ProgramInfo program, ImportReport report, ImportProgress progress) {
        UUID id = TypedId.nextValue();
        ImportContext context = new ImportContext(program, id);
        records.add(id, time.now(), program.programId(), report);
        progress.storing(BundleFormat.PROGRAM);
        programSink.store(program);
        for (FileFormat format : BundleFormat.FILES) {
            BundleSink sink = sinks.get(format.name());
            if (sink == null) {
                throw new IllegalStateException("No room stores " + format.name());
            }
            progress.storing(format.name());
            try (StreamedRows rows = new StreamedRows(source, format, program.zone())) {
                sink.store(rows, context);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (!fingerprint(source).equals(report.fingerprint())) {
            throw new UncheckedIOException(
                    new IOException("The files changed while they were imported. Import again."));
        }
    }

    private static ImportReport report(BundleCheck check) {
        try {
            return check.run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(BundleSource source) {
        try {
            return source.problems().isEmpty() ? BundleCheck.fingerprint(source) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ImportMessage notEmpty(String fingerprint) {
        String when = records.importedAt(fingerprint)
                .map(at ->
                        "This bundle was already imported on " + time.local(at).toLocalDate() + ". ")
                .orElse("");
        return ImportMessage.error(
                "NOT_EMPTY",
                "",
                null,
                null,
                when + "The program already holds patients. Import into an empty program.");
    }
}
