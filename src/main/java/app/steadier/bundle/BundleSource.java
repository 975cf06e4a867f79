package app.steadier.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a bundle are: a folder, a zip, the class path. Each file can be opened again and again. */
public interface BundleSource extends Closeable {

    /**
     * Opens a folder or a zip; files of the format are looked at only when they are read.
     *
     * @throws IOException when there is nothing readable at the path
     */
    static BundleSource of(Path path, BundleLimits limits) throws IOException {
        return Files.isDirectory(path) ? new FolderSource(path) : ZipSource.open(path, limits);
    }

    /** All names, also those that the format does not know; a folder's name ends with a slash. */
    List<String> names();

    /** What forbids to read anything at all, for example an entry that lies in a folder; empty when all is well. */
    default List<ImportMessage> problems() {
        return List.of();
    }

    /**
     * Opens a file of {@link #names()}.
     *
     * @throws IOException when it cannot be read; of the kind {@link BadEntry} when it breaks a limit
     */
    InputStream open(String name) throws IOException;

    /** Most rows of all files together. */
    default int mostRows() {
        return Integer.MAX_VALUE;
    }

    @Override
    default void close() throws IOException {}

    /** An entry of a zip that breaks a limit while it is read. */
    class BadEntry extends IOException {

        private static final long serialVersionUID = 1L;

        private final String entry;

        BadEntry(String entry, String text) {
            super(text);
            this.entry = entry;
        }

        String entry() {
            return entry;
        }
    }
}
