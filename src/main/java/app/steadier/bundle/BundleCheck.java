package app.steadier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a whole bundle and finds all that is wrong with it, storing nothing. */
final class BundleCheck {

    private static final Set<String> IGNORED = Set.of("README.md", "expected/");

    private final BundleSource source;
    private final ImportProgress progress;
    private final Messages messages = new Messages();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final MessageDigest fingerprint = FileBytes.sha256Digest();
    private @Nullable ProgramInfo program;

    BundleCheck(BundleSource source, ImportProgress progress) {
        this.source = source;
        this.progress = progress;
    }

    /**
     * All messages.
     *
     * @throws IOException when the files cannot be read at all
     */
    ImportReport run() throws IOException {
        source.problems().forEach(messages::add);
        if (messages.errors() == 0) {
            try {
                readAll();
            } catch (BundleSource.BadEntry bad) {
                messages.add(
                        ImportMessage.error("BAD_ENTRY", bad.entry(), null, null, String.valueOf(bad.getMessage())));
            }
        }
        return new ImportReport(
                messages.sorted(),
                messages.errors(),
                messages.warnings(),
                rows,
                HexFormat.of().formatHex(fingerprint.digest()),
                false,
                null);
    }

    /** The program of a bundle that was read; null when its file is not sound. */
    @Nullable
    ProgramInfo program() {
        return program;
    }

    private void readAll() throws IOException {
        Set<String> there = new HashSet<>(source.names());
        for (String name : there) {
            if (!BundleFormat.knows(name) && !IGNORED.contains(name)) {
                messages.add(ImportMessage.warning(
                        "UNKNOWN_FILE",
                        name,
                        null,
                        null,
                        Values.shown(name)
                                + " does not belong to a bundle and is left out. Remove it or correct the name."));
            }
        }
        Stream.concat(
                        Stream.of(BundleFormat.PROGRAM),
                        BundleFormat.FILES.stream().map(FileFormat::name))
                .filter(name -> !there.contains(name))
                .forEach(this::missing);
        program = there.contains(BundleFormat.PROGRAM) ? readProgram() : null;
        if (program != null) {
            readFiles(new World(program, messages), there);
        }
    }

    private void missing(String name) {
        String rest = name.equals(BundleFormat.PROGRAM) ? "" : "; without data it holds only the header line";
        messages.add(ImportMessage.error("MISSING_FILE", name, null, null, name + " is missing. Add it" + rest + "."));
    }

    private @Nullable ProgramInfo readProgram() throws IOException {
        progress.reading(BundleFormat.PROGRAM);
        if (!isText(BundleFormat.PROGRAM)) {
            return null;
        }
        try (InputStream in = source.open(BundleFormat.PROGRAM)) {
            return new ProgramFile(messages).read(in);
        }
    }

    private void readFiles(World world, Set<String> there) throws IOException {
        BundleFormat.FILES.stream()
                .map(FileFormat::name)
                .filter(name -> !there.contains(name))
                .forEach(world::incomplete);
        AllRules rules = new AllRules(world);
        long total = 0;
        for (FileFormat format : BundleFormat.FILES) {
            if (!there.contains(format.name())) {
                continue;
            }
            progress.reading(format.name());
            if (!isText(format.name())) {
                world.incomplete(format.name());
                continue;
            }
            FileCheck check = new FileCheck(format, rules.of(format), world);
            try (InputStream in = source.open(format.name())) {
                int count = check.run(in);
                rows.put(format.name(), count);
                total += count;
            }
            if (total > source.mostRows()) {
                throw new BundleSource.BadEntry(
                        format.name(),
                        "The bundle has more than " + source.mostRows()
                                + " rows. Import larger bundles by the command line.");
            }
            check.end();
        }
    }

    /** Whether a file is UTF-8; its bytes enter the fingerprint. */
    private boolean isText(String name) throws IOException {
        FileBytes bytes;
        try (InputStream in = source.open(name)) {
            bytes = FileBytes.of(in);
        }
        fingerprint.update((name + " " + bytes.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        if (bytes.badLine() == 0) {
            return true;
        }
        messages.add(ImportMessage.error(
                "NOT_UTF8",
                name,
                bytes.badLine(),
                null,
                "Line " + bytes.badLine()
                        + " holds bytes that are not UTF-8. Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")"
                        + " and import again."));
        return false;
    }

    /** Fingerprint of the files as they are now, to be compared with that of a report. */
    static String fingerprint(BundleSource source) throws IOException {
        MessageDigest all = FileBytes.sha256Digest();
        Set<String> there = new HashSet<>(source.names());
        for (String name : Stream.concat(
                        Stream.of(BundleFormat.PROGRAM),
                        BundleFormat.FILES.stream().map(FileFormat::name))
                .filter(there::contains)
                .toList()) {
            try (InputStream in = source.open(name)) {
                String line = name + " " + FileBytes.of(in).sha256() + "\n";
                all.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }
}
