package app.steadier.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A bundle in memory: the small correct one, with files changed by a test. */
final class TestBundle implements BundleSource {

    static final Path BAD = Path.of("src", "test", "resources", "bad");
    static final Path PROGRAM_A = Path.of("src", "main", "resources", "demo", "program-a");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static TestBundle small() {
        return of(BAD.resolve("_base"));
    }

    static TestBundle of(Path folder) {
        TestBundle bundle = new TestBundle();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                bundle.files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    TestBundle with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestBundle withBytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    TestBundle without(String file) {
        files.remove(file);
        return this;
    }

    /** Adds rows below those that are there. */
    TestBundle plus(String file, String... rows) {
        return with(file, text(file) + String.join("\n", rows) + "\n");
    }

    /** Replaces a text that must be there. */
    TestBundle change(String file, String before, String after) {
        String text = text(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold " + before);
        }
        return with(file, text.replace(before, after));
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    byte[] bytes(String file) {
        return java.util.Objects.requireNonNull(files.get(file), file);
    }

    ImportReport check() {
        try {
            return new BundleCheck(this, ImportProgress.NONE).run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The messages without their texts: severity code file:line column. */
    List<String> found() {
        return check().messages().stream().map(TestBundle::place).toList();
    }

    static String place(ImportMessage message) {
        return message.severity().name().toLowerCase(java.util.Locale.ROOT)
                + " " + message.code()
                + " " + message.file()
                + (message.line() == null ? "" : ":" + message.line())
                + (message.column() == null ? "" : " " + message.column());
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String name) {
        return new ByteArrayInputStream(bytes(name));
    }
}
