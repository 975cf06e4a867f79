package app.steadier.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the person who starts the portal has set: database, keys, address. Read once; everything that is wrong is told
 * together, one line each (security, D1 to D3).
 */
final class Settings {

    static final String DATA_KEY = "STEADIER_DATA_KEY";
    static final String AUDIT_KEY = "STEADIER_AUDIT_KEY";

    private static final String URL = "STEADIER_DB_URL";
    private static final String USER = "STEADIER_DB_USER";
    private static final String PASSWORD = "STEADIER_DB_PASSWORD";
    private static final String MIGRATION_USER = "STEADIER_DB_MIGRATION_USER";
    private static final String MIGRATION_PASSWORD = "STEADIER_DB_MIGRATION_PASSWORD";

    private final Environment environment;
    private final Mode mode;
    private final List<String> problems = new ArrayList<>();
    private final @Nullable External external;
    private final byte @Nullable [] dataKey;
    private final byte @Nullable [] auditKey;

    private Settings(Environment environment, Mode mode) {
        this.environment = environment;
        this.mode = mode;
        this.external = readExternal();
        boolean keysNeeded = external != null || mode == Mode.PRODUCTION;
        this.dataKey = key(DATA_KEY, keysNeeded);
        this.auditKey = key(AUDIT_KEY, keysNeeded);
        checkAddress();
    }

    /**
     * @throws StartProblem with a line for each thing that is missing or wrong
     */
    static Settings read(Environment environment, Mode mode) {
        Settings settings = new Settings(environment, mode);
        if (!settings.problems.isEmpty()) {
            throw new StartProblem(settings.problems);
        }
        return settings;
    }

    /** The server named in the environment; empty for the embedded one. */
    Optional<External> external() {
        return Optional.ofNullable(external);
    }

    byte @Nullable [] dataKey() {
        return dataKey;
    }

    byte @Nullable [] auditKey() {
        return auditKey;
    }

    private @Nullable External readExternal() {
        String url = environment.getProperty(URL, "");
        if (url.isBlank()) {
            if (mode == Mode.PRODUCTION) {
                for (String name : List.of(URL, USER, PASSWORD, MIGRATION_USER, MIGRATION_PASSWORD)) {
                    required(name);
                }
            }
            return null;
        }
        if (!url.startsWith("jdbc:mariadb://")) {
            problems.add(URL + " has to begin with jdbc:mariadb://");
        }
        int answerWithin = environment.matchesProfiles("cli") ? LocalMariaDb.BULK_MILLIS : LocalMariaDb.PAGE_MILLIS;
        Login application = new Login(withLimits(url, answerWithin), required(USER), required(PASSWORD));
        String migrationUser = text(MIGRATION_USER);
        if (migrationUser.isEmpty() && mode != Mode.PRODUCTION) {
            return new External(
                    application,
                    new Login(
                            withLimits(url, LocalMariaDb.MIGRATION_MILLIS),
                            application.user(),
                            application.password()));
        }
        return new External(
                application,
                new Login(
                        withLimits(url, LocalMariaDb.MIGRATION_MILLIS),
                        required(MIGRATION_USER),
                        required(MIGRATION_PASSWORD)));
    }

    /** An answer that never comes must not hold a thread (security, D8); what the person set stays. */
    private static String withLimits(String url, int answerWithin) {
        StringBuilder limited = new StringBuilder(url);
        for (String limit :
                List.of("connectTimeout=3000", "socketTimeout=" + answerWithin, "tcpKeepAlive=true", "timezone=UTC")) {
            if (!url.contains(limit.substring(0, limit.indexOf('=') + 1))) {
                limited.append(limited.indexOf("?") < 0 ? '?' : '&').append(limit);
            }
        }
        return limited.toString();
    }

    private String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            problems.add(name + " is not set" + (mode == Mode.PRODUCTION ? "; production needs it." : "."));
        }
        return value;
    }

    /** A setting, or the content of the file that {@code NAME_FILE} names. */
    private String text(String name) {
        String value = environment.getProperty(name, "").strip();
        String file = environment.getProperty(name + "_FILE", "").strip();
        if (!value.isEmpty() || file.isEmpty()) {
            return value;
        }
        try {
            Path path = Path.of(file);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
                problems.add("The file of " + name + " may be read by others; set its mode to 600.");
            }
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            problems.add("The file of " + name + " cannot be read.");
            return "";
        }
    }

    private byte @Nullable [] key(String name, boolean needed) {
        String value = text(name);
        if (value.isEmpty()) {
            if (needed) {
                problems.add(
                        name + " is not set; an external database needs it. Make one with: openssl rand -base64 32");
            }
            return null;
        }
        byte[] key = decode(value);
        if (key.length != 32) {
            problems.add(name + " is not 32 bytes as base64 or hex.");
        }
        return key;
    }

    static byte[] decode(String value) {
        try {
            return value.matches("[0-9a-fA-F]{64}")
                    ? HexFormat.of().parseHex(value)
                    : Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException neither) {
            return new byte[0];
        }
    }

    private void checkAddress() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        boolean loopback;
        try {
            loopback = InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            problems.add("BIND is not an address of this machine: " + address);
            return;
        }
        if (!loopback && mode == Mode.DEMONSTRATION) {
            problems.add("The demonstration has known passwords and listens on 127.0.0.1 only; leave BIND out.");
        } else if (!loopback && !environment.getProperty("STEADIER_BEHIND_TLS", Boolean.class, false)) {
            problems.add("BIND is " + address + ", which others can reach without encryption. Put a proxy with TLS in"
                    + " front and set STEADIER_BEHIND_TLS=true.");
        }
    }

    /** A server that someone else runs. */
    record External(Login application, Login migration) implements Database {}
}
