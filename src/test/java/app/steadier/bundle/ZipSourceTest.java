package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle as a zip: the same as its folder, and nothing of it when an entry is not as it should be. */
class ZipSourceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aZipIsReadLikeItsFolder() throws IOException {
        Path zip = zip(TestBundle.of(TestBundle.PROGRAM_A), "");
        try (BundleSource source = BundleSource.of(zip, BundleLimits.UPLOAD);
                BundleSource plain = BundleSource.of(TestBundle.PROGRAM_A, BundleLimits.UPLOAD)) {
            ImportReport report = new BundleCheck(source, ImportProgress.NONE).run();
            ImportReport same = new BundleCheck(plain, ImportProgress.NONE).run();
            assertThat(report.messages()).isEmpty();
            assertThat(report).isEqualTo(same);
            assertThat(report.fingerprint()).hasSize(64).isEqualTo(BundleCheck.fingerprint(plain));
        }
    }

    @Test
    void aFolderInsideIsRefusedAndNothingElseIsRead() throws IOException {
        assertThat(messages(zip(TestBundle.small().without("staff.csv"), "program-a/")))
                .hasSize(23)
                .allSatisfy(message -> {
                    assertThat(message.code()).isEqualTo("BAD_ENTRY");
                    assertThat(message.text()).endsWith("lies in a folder. Zip the files, not the folder.");
                });
    }

    @Test
    void namesThatPointElsewhereAreRefused() throws IOException {
        for (String name : List.of("../staff.csv", "/staff.csv", "..\\staff.csv", "C:staff.csv")) {
            assertThat(places(zip(TestBundle.small().with(name, "x"), ""))).containsExactly("error BAD_ENTRY " + name);
        }
    }

    @Test
    void aFolderOfExpectedNumbersIsLeftOut() throws IOException {
        assertThat(places(
                        zip(TestBundle.small().with("expected/census.csv", "x").with("README.md", "x"), "")))
                .isEmpty();
        assertThat(places(zip(TestBundle.small().with("inner.zip", "x"), "")))
                .containsExactly("warning UNKNOWN_FILE inner.zip");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Path zip = zip(TestBundle.small(), "");
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (buffer.getInt(at) == 0x02014b50
                    && new String(bytes, at + 46, 9, StandardCharsets.UTF_8).equals("staff.csv")) {
                buffer.putInt(at + 38, 0xa1ff << 16);
            }
        }
        Files.write(zip, bytes);
        assertThat(places(zip)).containsExactly("error BAD_ENTRY staff.csv");
    }

    @Test
    void limitsHold() throws IOException {
        TestBundle many = TestBundle.small();
        for (int i = 0; i < 40; i++) {
            many.with("x" + i, "x");
        }
        assertThat(places(zip(many, ""))).containsExactly("error BAD_ENTRY ");
        TestBundle bomb = TestBundle.small().with("zeros", "0".repeat(20_000_000));
        assertThat(places(zip(bomb, ""))).containsExactly("error BAD_ENTRY ");
        assertThat(places(zip(bomb, ""), BundleLimits.COMMAND_LINE)).containsExactly("warning UNKNOWN_FILE zeros");
        assertThat(places(zip(TestBundle.small(), ""), new BundleLimits(60, 1_000, 100, 1_000)))
                .containsExactly("error BAD_ENTRY ");
        assertThat(places(zip(TestBundle.small(), ""), new BundleLimits(60, 100_000, 100, 20)))
                .containsExactly("error BAD_ENTRY attendance.csv");
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsRefused() throws IOException {
        Path zip = zip(TestBundle.small(), "");
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (buffer.getInt(at) == 0x02014b50
                    && new String(bytes, at + 46, 9, StandardCharsets.UTF_8).equals("goals.csv")) {
                buffer.putInt(at + 24, 20);
            }
        }
        Files.write(zip, bytes);
        assertThat(places(zip)).contains("error BAD_ENTRY goals.csv");
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bundle.zip"), "no zip");
        assertThatThrownBy(() -> BundleSource.of(file, BundleLimits.UPLOAD))
                .isInstanceOf(BundleSource.BadEntry.class)
                .hasMessageContaining("neither a folder nor a zip");
        assertThatThrownBy(() -> BundleSource.of(folder.resolve("none"), BundleLimits.UPLOAD))
                .isInstanceOf(IOException.class);
    }

    private List<ImportMessage> messages(Path zip) throws IOException {
        try (BundleSource source = BundleSource.of(zip, BundleLimits.UPLOAD)) {
            return new BundleCheck(source, ImportProgress.NONE).run().messages();
        }
    }

    private List<String> places(Path zip) throws IOException {
        return messages(zip).stream().map(TestBundle::place).toList();
    }

    private List<String> places(Path zip, BundleLimits limits) throws IOException {
        try (BundleSource source = BundleSource.of(zip, limits)) {
            return new BundleCheck(source, ImportProgress.NONE)
                    .run().messages().stream().map(TestBundle::place).toList();
        }
    }

    private Path zip(TestBundle bundle, String prefix) throws IOException {
        Path zip = Files.createTempFile(folder, "bundle", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : bundle.names()) {
                entries.putNextEntry(new ZipEntry(prefix + name));
                entries.write(bundle.bytes(name));
                entries.closeEntry();
            }
        }
        return zip;
    }
}
