package app.steadier.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Mode, data folder, keys and database of a portal or of the command line; tests bring their own. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class ProgramConfiguration {

    private static final String KEYS = "keys";
    private static final String SERVER = "mariadb";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    Mode mode(Environment environment) {
        return Mode.of(environment);
    }

    @Bean
    Settings settings(Environment environment, Mode mode) {
        return Settings.read(environment, mode);
    }

    @Bean
    DataFolder dataFolder(Environment environment, Mode mode) {
        String data = environment.getProperty("steadier.data", "data");
        return DataFolder.at(Path.of(data).resolve(mode.folder()));
    }

    @Bean
    Keys keys(Settings settings, DataFolder folder) {
        return new Keys(
                new SecretKeySpec(key(settings.auditKey(), folder, "audit"), "HmacSHA256"),
                new SecretKeySpec(key(settings.dataKey(), folder, "data"), "AES"));
    }

    @Bean
    Database database(Environment environment, Settings settings, DataFolder folder, Keys keys) {
        boolean commandLine = environment.matchesProfiles("cli");
        Optional<Settings.External> external = settings.external();
        if (external.isEmpty()) {
            return embedded(folder.folder(SERVER), commandLine);
        }
        return commandLine ? new Joined(external.get().application()) : external.get();
    }

    private static Database embedded(DataFolder folder, boolean commandLine) {
        return commandLine ? LocalMariaDb.startOrJoin(folder) : LocalMariaDb.start(folder, false, List.of());
    }

    /** The key from the environment, else the one made at the first start. */
    private static byte[] key(byte @Nullable [] given, DataFolder folder, String name) {
        if (given != null) {
            return given;
        }
        DataFolder keys = folder.folder(KEYS);
        String written = keys.read(name);
        if (written == null) {
            if (Files.exists(folder.path().resolve(SERVER).resolve("installed"))) {
                throw new StartProblem(
                        "The file " + keys.path().resolve(name) + " is missing. Without it the access log"
                                + " and second factors of this data folder cannot be read: bring it back from your copy.");
            }
            byte[] made = new byte[32];
            RANDOM.nextBytes(made);
            written = Base64.getEncoder().encodeToString(made);
            keys.write(name, written);
        }
        return Settings.decode(written);
    }
}
