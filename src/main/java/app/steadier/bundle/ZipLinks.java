package app.steadier.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the entries of a zip that are symbolic links: they are marked in the central directory only, by the Unix mode
 * in the upper half of the external attributes, and the zip reader of the runtime does not show that field.
 */
final class ZipLinks {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST_DIRECTORY_BYTES = 1 << 20;
    private static final int FORMAT = 0xf000;
    private static final int LINK = 0xa000;

    private ZipLinks() {}

    /**
     * Names of the entries that are links.
     *
     * @throws BundleSource.BadEntry when the directory is too large or cannot be found: then nothing is read
     */
    static Set<String> of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            int tail = (int) Math.min(file.size(), END_LENGTH + 0xffff);
            ByteBuffer end = read(file, file.size() - tail, tail);
            for (int at = tail - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END) {
                    long length = end.getInt(at + 12) & 0xffffffffL;
                    long start = file.size() - tail + at - length;
                    if (length <= MOST_DIRECTORY_BYTES && start >= 0) {
                        return links(read(file, start, (int) length));
                    }
                }
            }
        }
        throw new BundleSource.BadEntry(
                String.valueOf(path.getFileName()),
                path.getFileName() + " has a directory that cannot be read. Zip the files of the bundle only.");
    }

    private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    private static Set<String> links(ByteBuffer directory) {
        Set<String> links = new HashSet<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            int name = directory.getShort(at + 28) & 0xffff;
            int extra = directory.getShort(at + 30) & 0xffff;
            int comment = directory.getShort(at + 32) & 0xffff;
            int mode = directory.getInt(at + 38) >>> 16;
            if ((mode & FORMAT) == LINK && at + ENTRY_LENGTH + name <= directory.limit()) {
                links.add(new String(directory.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            }
            at += ENTRY_LENGTH + name + extra + comment;
        }
        return links;
    }
}
