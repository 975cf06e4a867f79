package app.steadier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder. */
final class FolderSource implements BundleSource {

    private final Path folder;
    private final List<String> names;

    FolderSource(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(FolderSource::name).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName() + (Files.isDirectory(file) ? "/" : "");
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IOException(name + " is not in the folder");
        }
        return Files.newInputStream(folder.resolve(name));
    }
}
