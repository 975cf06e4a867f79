package app.steadier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** A bundle carried in the application: the files of the format and nothing else. */
final class ClassPathSource implements BundleSource {

    private final String folder;

    /** @param folder path from the root of the class path, without slashes at its ends */
    ClassPathSource(String folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() {
        return Stream.concat(
                        Stream.of(BundleFormat.PROGRAM),
                        BundleFormat.FILES.stream().map(FileFormat::name))
                .toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
        InputStream in = ClassPathSource.class.getClassLoader().getResourceAsStream(folder + "/" + name);
        if (in == null) {
            throw new IOException(name + " is not in the application");
        }
        return in;
    }
}
