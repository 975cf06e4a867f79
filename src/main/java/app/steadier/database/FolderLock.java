package app.steadier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Says that one process works in a folder. The system gives it back when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    /** Held by this process: the system would give a lock back as soon as any channel of its file is closed. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or null when another holds it. */
    static @Nullable FolderLock tryTake(Path file) throws IOException {
        if (!HELD.add(file)) {
            return null;
        }
        FileChannel channel = open(file);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(file);
            return null;
        }
        return new FolderLock(file, channel);
    }

    /** The lock, after the process that holds it gives it back. */
    static FolderLock take(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        HELD.add(file);
        return new FolderLock(file, channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            HELD.remove(file);
        }
    }
}
