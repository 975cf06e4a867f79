package app.steadier.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip, read in place: nothing is unpacked to the disk. Names, links, count and sizes are looked at
 * before the first byte is read; the sizes are counted again while reading, because a zip may lie about them.
 */
final class ZipSource implements BundleSource {

    private static final String IGNORED_FOLDER = "expected/";

    private final ZipFile zip;
    private final int rows;
    private final List<String> names = new ArrayList<>();
    private final List<ImportMessage> problems = new ArrayList<>();

    private ZipSource(ZipFile zip, Set<String> links, BundleLimits limits) {
        this.zip = zip;
        this.rows = limits.rows();
        Set<String> seen = new HashSet<>();
        long packed = 0;
        long unpacked = 0;
        int count = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            count++;
            packed += Math.max(0, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
            String name = entry.getName();
            String problem = problem(name, entry, links, seen);
            if (problem != null) {
                bad(name, problem);
            } else if (!name.startsWith(IGNORED_FOLDER)) {
                names.add(name);
            }
        }
        if (count > limits.entries()) {
            bad(
                    "",
                    "The zip has " + count + " entries, allowed are " + limits.entries()
                            + ". Zip the files of the bundle only.");
        }
        if (unpacked > limits.unpackedBytes()) {
            bad(
                    "",
                    "The files need " + unpacked + " bytes unpacked, allowed are " + limits.unpackedBytes()
                            + ". Import larger bundles by the command line.");
        } else if (limits.ratio() > 0 && unpacked > packed * limits.ratio()) {
            bad(
                    "",
                    "The files are more than " + limits.ratio()
                            + " times as large unpacked as packed. Import such a bundle by the command line.");
        }
    }

    static ZipSource open(Path path, BundleLimits limits) throws IOException {
        if (!Files.isReadable(path)) {
            throw new IOException(path.getFileName() + " is not there or cannot be read");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException broken) {
            throw new BadEntry(
                    String.valueOf(path.getFileName()),
                    path.getFileName() + " is neither a folder nor a zip that can be read. Zip the files again.");
        }
        try {
            return new ZipSource(zip, ZipLinks.of(path), limits);
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private static @Nullable String problem(String name, ZipEntry entry, Set<String> links, Set<String> seen) {
        String shown = Values.shown(name);
        if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            return shown + " points outside the zip. Zip the files again.";
        }
        if (links.contains(name)) {
            return shown + " is a link. Zip the file itself.";
        }
        if (name.contains("/") && !isExpected(name)) {
            return shown + " lies in a folder. Zip the files, not the folder.";
        }
        if (!seen.add(name)) {
            return shown + " is in the zip twice. Zip the files again.";
        }
        return entry.getSize() < 0 ? shown + " does not tell its size. Zip the files again." : null;
    }

    private static boolean isExpected(String name) {
        return name.startsWith(IGNORED_FOLDER) && name.indexOf('/', IGNORED_FOLDER.length()) < 0;
    }

    private void bad(String entry, String text) {
        problems.add(ImportMessage.error("BAD_ENTRY", entry, null, null, text));
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public int mostRows() {
        return rows;
    }

    @Override
    public List<ImportMessage> problems() {
        return List.copyOf(problems);
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || !problems.isEmpty()) {
            throw new IOException(name + " is not in the zip");
        }
        try {
            return new Counted(zip.getInputStream(entry), name, entry.getSize());
        } catch (ZipException broken) {
            throw unreadable(name);
        }
    }

    private static BadEntry unreadable(String name) {
        return new BadEntry(name, name + " cannot be unpacked. Zip the files again, without a password.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops when an entry holds more than it said. */
    private static final class Counted extends FilterInputStream {

        private final String name;
        private long left;

        Counted(InputStream in, String name, long size) {
            super(in);
            this.name = name;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(bytes, offset, length);
            } catch (ZipException broken) {
                throw unreadable(name);
            }
            left -= Math.max(0, count);
            if (left < 0) {
                throw new BadEntry(name, name + " is larger than the zip says. Zip the files again.");
            }
            return count;
        }
    }
}
