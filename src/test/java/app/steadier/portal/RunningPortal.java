package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The built portal in a process of its own, in demonstration mode, so that it can be stopped and killed. */
final class RunningPortal implements AutoCloseable {

    private static final Path JAR = Path.of("target", "steadier.jar");
    private static final Duration START = Duration.ofMinutes(3);

    private final Path data;
    private final Process process;
    final int port;

    /** Starts it and waits until it serves. */
    RunningPortal(Path data) throws IOException, InterruptedException {
        this(data, freePort());
    }

    /** The same at a port that is known, as after a restart. */
    RunningPortal(Path data, int port) throws IOException, InterruptedException {
        assertThat(JAR).as("built before the tests of this kind run").exists();
        this.data = data;
        this.port = port;
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar", JAR.toString());
        start.environment().put("PORT", String.valueOf(port));
        start.environment().put("STEADIER_DATA", data.toString());
        start.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("said.txt").toFile()));
        this.process = start.start();
        waitUntilItServes();
    }

    /** The application's own connection to the database beside the portal. */
    Connection connect() throws IOException, SQLException {
        String[] written =
                Files.readString(folder().resolve("connection")).strip().split(" ", 2);
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + written[0] + "/steadier", "steadier", written[1]);
    }

    /** Neither the portal nor its database gets a word in. */
    void kill() throws IOException, InterruptedException {
        long database =
                Long.parseLong(Files.readString(folder().resolve("server.pid")).strip());
        process.destroyForcibly();
        ProcessHandle server = ProcessHandle.of(database).orElseThrow();
        server.destroyForcibly();
        process.waitFor();
        server.onExit().join();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stops").isTrue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path folder() {
        return data.resolve("demo").resolve("mariadb");
    }

    private void waitUntilItServes() throws IOException, InterruptedException {
        Instant last = Instant.now().plus(START);
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(last)) {
                try {
                    if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(250);
                }
                Thread.sleep(250);
            }
        }
        throw new AssertionError("The portal does not serve: " + Files.readString(data.resolve("said.txt")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
