package app.steadier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A database of its own that keeps what it has said, as in production, and that a test kills without a word. It comes back on
 * the same port with the same files. Beside {@link TestDatabase}, whose other beans it uses.
 */
@TestConfiguration(proxyBeanMethods = false)
public class KillableDatabase {

    private static final List<String> SMALL =
            List.of("--performance-schema=OFF", "--innodb-buffer-pool-size=64M", "--innodb-log-file-size=16M");
    private static final int STARTS_WITHIN_SECONDS = 30;

    private final DataFolder folder = DataFolder.at(Path.of("target", "test-mariadb", "killable"));
    private final LocalMariaDb server = LocalMariaDb.start(folder, true, SMALL);
    private final List<String> command = commandOf(process());

    @Bean(destroyMethod = "")
    @Primary
    Database killable() {
        SpringApplication.getShutdownHandlers().add(() -> {
            process().destroy();
            process()
                    .onExit()
                    .orTimeout(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
        });
        return server;
    }

    /** The server gets no word in: what it has not written is gone. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again and waits until it answers. */
    public void restart() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.path().resolve(MariaDbServer.PID));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.path().resolve("said.txt").toFile()))
                .start();
        for (int tries = 0; tries < STARTS_WITHIN_SECONDS * 20; tries++) {
            try {
                Migrations.connect(server.migration()).close();
                return;
            } catch (java.sql.SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The database does not come back; see said.txt in " + folder.path());
    }

    private ProcessHandle process() {
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readString(folder.path().resolve(MariaDbServer.PID))
                                    .strip()))
                    .orElseThrow();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** As it was started, without the file that made its users: they stay in its files. */
    private static List<String> commandOf(ProcessHandle process) {
        try {
            List<String> command =
                    new ArrayList<>(List.of(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                            .split("\0", -1)));
            command.removeIf(argument -> argument.isEmpty() || argument.startsWith("--init-file"));
            return List.copyOf(command);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
