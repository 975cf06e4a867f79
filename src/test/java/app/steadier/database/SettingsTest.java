package app.steadier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What stops a start, one line each. */
class SettingsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void productionNamesEverythingThatIsMissing() {
        assertThatThrownBy(() -> Settings.read(new MockEnvironment(), Mode.PRODUCTION))
                .isInstanceOf(StartProblem.class)
                .message()
                .hasLineCount(7)
                .contains("STEADIER_DB_URL is not set", "STEADIER_AUDIT_KEY is not set");
    }

    @Test
    void productionStartsWithAllOfThem() {
        Settings settings = Settings.read(production(), Mode.PRODUCTION);
        Settings.External server = settings.external().orElseThrow();
        assertThat(server.application().user()).isEqualTo("app");
        assertThat(server.migration().user()).isEqualTo("owner");
        assertThat(server.application().url())
                .startsWith("jdbc:mariadb://db/steadier?sslMode=verify-full&")
                .contains("socketTimeout=5000")
                .doesNotContain("secret");
        assertThat(server.toString()).doesNotContain("secret");
    }

    @Test
    void eachMissingSettingIsOneLine() {
        for (String name : new String[] {
            "STEADIER_DB_USER",
            "STEADIER_DB_PASSWORD",
            "STEADIER_DB_MIGRATION_USER",
            "STEADIER_DB_MIGRATION_PASSWORD",
            "STEADIER_DATA_KEY",
            "STEADIER_AUDIT_KEY"
        }) {
            MockEnvironment environment = production();
            environment.setProperty(name, "");
            assertThatThrownBy(() -> Settings.read(environment, Mode.PRODUCTION))
                    .message()
                    .startsWith(name)
                    .doesNotContain("\n");
        }
    }

    @Test
    void aShortKeyIsRefused() {
        MockEnvironment environment = production();
        environment.setProperty("STEADIER_DATA_KEY", "c2hvcnQ=");
        assertThatThrownBy(() -> Settings.read(environment, Mode.PRODUCTION))
                .message()
                .contains("32 bytes");
    }

    @Test
    void aSecretMayStandInAFileThatOnlyItsOwnerReads() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        MockEnvironment environment = production();
        environment.setProperty("STEADIER_DATA_KEY", "");
        environment.setProperty("STEADIER_DATA_KEY_FILE", file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Settings.read(environment, Mode.PRODUCTION))
                .message()
                .contains("600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Settings.read(environment, Mode.PRODUCTION).dataKey()).hasSize(32);
    }

    @Test
    void theDemonstrationStaysOnLoopback() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        environment.setProperty("STEADIER_BEHIND_TLS", "true");
        assertThatThrownBy(() -> Settings.read(environment, Mode.DEMONSTRATION)).isInstanceOf(StartProblem.class);
        assertThat(Settings.read(environment, Mode.PROGRAM).external()).isEmpty();
        environment.setProperty("STEADIER_BEHIND_TLS", "false");
        assertThatThrownBy(() -> Settings.read(environment, Mode.PROGRAM))
                .message()
                .contains("STEADIER_BEHIND_TLS");
    }

    private static MockEnvironment production() {
        return new MockEnvironment()
                .withProperty("STEADIER_DB_URL", "jdbc:mariadb://db/steadier?sslMode=verify-full")
                .withProperty("STEADIER_DB_USER", "app")
                .withProperty("STEADIER_DB_PASSWORD", "secret")
                .withProperty("STEADIER_DB_MIGRATION_USER", "owner")
                .withProperty("STEADIER_DB_MIGRATION_PASSWORD", "secret")
                .withProperty("STEADIER_DATA_KEY", KEY)
                .withProperty("STEADIER_AUDIT_KEY", KEY);
    }
}
