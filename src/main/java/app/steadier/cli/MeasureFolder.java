package app.steadier.cli;

import app.steadier.progress.MeasureSink;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of computed numbers in a folder: UTF-8, LF, quoted where needed, for the owner's eyes only. They stand there
 * when all of them are whole, in place of those of an earlier run; until then, and after a failure, nothing changes.
 */
final class MeasureFolder implements MeasureSink, AutoCloseable {

    private final Path folder;
    private final Map<String, Open> files = new LinkedHashMap<>();

    private record Open(Path part, CsvWriter writer) {}

    /** Makes the folder where there is none. */
    MeasureFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", failed);
        }
    }

    @Override
    public void line(String file, List<String> cells) {
        files.computeIfAbsent(file, this::open).writer().writeRecord(cells);
    }

    private Open open(String file) {
        try {
            Path part = Files.createTempFile(folder, file + ".", ".part", ownerOnly());
            return new Open(
                    part, CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part));
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Puts all files in their place.
     *
     * @return how many
     */
    int finish() {
        try {
            for (Open file : files.values()) {
                file.writer().close();
            }
            for (Map.Entry<String, Open> file : files.entrySet()) {
                Files.move(file.getValue().part(), folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
            int whole = files.size();
            files.clear();
            return whole;
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", failed);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        try {
            for (Open file : files.values()) {
                file.writer().close();
                Files.deleteIfExists(file.part());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Unfinished files stay in " + folder, failed);
        }
    }
}
