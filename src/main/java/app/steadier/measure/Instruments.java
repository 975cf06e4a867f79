package app.steadier.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The registry: every file of {@code instruments/} and of the folder that the operator names. A file that fails its
 * checks is left out with its name and the reason; the others load.
 */
@Component
class Instruments {

    private static final Logger LOG = LoggerFactory.getLogger(Instruments.class);
    private static final String CARRIED = "classpath*:instruments/*.json";

    private final List<Instrument> all = new ArrayList<>();
    private final List<RefusedFile> refused = new ArrayList<>();

    /** A file by its name, with what is in it. */
    record Source(String name, byte[] bytes) {}

    /** @param folder further files; empty for none */
    @Autowired
    Instruments(@Value("${steadier.instruments:}") String folder) {
        this(Stream.concat(carriedFiles().stream(), folder.isBlank() ? Stream.empty() : files(Path.of(folder)).stream())
                .toList());
    }

    Instruments(List<Source> files) {
        for (Source file : files) {
            try {
                add(InstrumentFile.read(file.bytes()));
            } catch (InstrumentFile.Refused problem) {
                String reason = String.valueOf(problem.getMessage());
                refused.add(new RefusedFile(file.name(), reason));
                LOG.warn("Questionnaire {} is left out: {}.", file.name(), reason);
            }
        }
        all.sort(Comparator.comparing(Instrument::id).thenComparing(Instrument::language));
    }

    private void add(Instrument instrument) throws InstrumentFile.Refused {
        if (find(instrument.id(), instrument.language()).isPresent()) {
            throw new InstrumentFile.Refused(
                    instrument.id() + " in " + instrument.language() + " is there already, from another file");
        }
        all.add(instrument);
    }

    /** All that passed, by id and language. */
    List<Instrument> all() {
        return List.copyOf(all);
    }

    List<RefusedFile> refused() {
        return List.copyOf(refused);
    }

    Optional<Instrument> find(String id, String language) {
        return all.stream()
                .filter(each -> each.id().equals(id) && each.language().equals(language))
                .findFirst();
    }

    /** In any language. */
    Optional<Instrument> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<Scale> scale(String id) {
        return find(id).map(Instrument::scale);
    }

    /** The files that come with the program. */
    static List<Source> carriedFiles() {
        List<Source> files = new ArrayList<>();
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources(CARRIED);
            Arrays.sort(resources, Comparator.comparing(each -> String.valueOf(each.getFilename())));
            for (Resource resource : resources) {
                try (InputStream in = resource.getInputStream()) {
                    files.add(new Source(String.valueOf(resource.getFilename()), in.readAllBytes()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static List<Source> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Source> files = new ArrayList<>();
            for (Path file : found.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                files.add(new Source(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of questionnaires cannot be read: " + folder, unreadable);
        }
    }
}
