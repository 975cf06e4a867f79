package app.steadier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one program must not lose. Only its owner may look inside (0700, files 0600).
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The folder, made if it is not there, closed to others. */
    static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, FOLDER);
        } catch (IOException unwritable) {
            throw new StartProblem("The data folder " + absolute + " cannot be written: " + unwritable, unwritable);
        }
        return new DataFolder(absolute);
    }

    DataFolder folder(String name) {
        return at(path.resolve(name));
    }

    /** The text of a file without its last line end, or null when there is none. */
    public @Nullable String read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a file that only the owner may read; whoever reads meanwhile sees the old text or the new one. */
    public void write(String name, String text) {
        Path file = path.resolve(name);
        Path part = path.resolve(name + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, FILE);
            Files.writeString(part, text + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new StartProblem("The file " + file + " cannot be written: " + unwritable, unwritable);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
