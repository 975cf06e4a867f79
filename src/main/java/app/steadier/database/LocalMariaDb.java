package app.steadier.database;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The embedded MariaDB server of one data folder. It listens on loopback only, asks everyone for a password, and stops
 * when it is closed. Passwords are made anew at each start; only the application's is written down, for the command
 * line that joins.
 */
final class LocalMariaDb implements Database {

    /** File with port and password, there while the server runs and the tables are up to date. */
    static final String CONNECTION = "connection";

    /** How long an answer of the server is waited for: by a page, by an import, by a migration (security, D8). */
    static final int PAGE_MILLIS = 5_000;

    static final int BULK_MILLIS = 120_000;
    static final int MIGRATION_MILLIS = 600_000;

    private static final String LOCK = "lock";
    private static final String INIT = "init.sql";
    private static final String APPLICATION = "steadier";
    private static final String MIGRATION = "steadier_migration";
    private static final int OLD_SERVER_SECONDS = 60;
    private static final int WAIT_FOR_PORTAL_SECONDS = 60;

    private final DataFolder folder;
    private final FolderLock lock;
    private final MariaDbServer server;
    private final Login application;
    private final Login migration;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalMariaDb(DataFolder folder, FolderLock lock, MariaDbServer server, Secrets secrets, int answerWithin) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.application = new Login(url(server.port(), answerWithin), APPLICATION, secrets.application());
        this.migration = new Login(url(server.port(), MIGRATION_MILLIS), MIGRATION, secrets.migration());
    }

    /**
     * Starts the server of a folder, installing it first where there is none.
     *
     * @param fresh forget what the schema held; for tests
     * @param flags further arguments of the server
     * @throws StartProblem when another process works in the folder or the server does not come up
     */
    static LocalMariaDb start(DataFolder folder, boolean fresh, List<String> flags) {
        FolderLock lock = lock(folder);
        if (lock == null) {
            throw new StartProblem("A portal is already running on the data folder " + folder.path()
                    + ". Stop it first, or set STEADIER_DATA to another folder.");
        }
        return start(folder, lock, fresh, flags, PAGE_MILLIS);
    }

    /** Joins the server of the portal that works in the folder; starts the server when none does. */
    static Database startOrJoin(DataFolder folder) {
        for (int tries = 0; tries < WAIT_FOR_PORTAL_SECONDS; tries++) {
            FolderLock lock = lock(folder);
            if (lock != null) {
                return start(folder, lock, false, List.of(), BULK_MILLIS);
            }
            Optional<Login> running = running(folder);
            if (running.isPresent()) {
                return new Joined(running.get());
            }
            pause();
        }
        throw new StartProblem("A portal is starting on the data folder " + folder.path()
                + " and is not ready yet. Try again in a minute.");
    }

    private static LocalMariaDb start(
            DataFolder folder, FolderLock lock, boolean fresh, List<String> flags, int answerWithin) {
        try {
            folder.delete(CONNECTION);
            stopLeftOver(folder);
            Secrets secrets = Secrets.fresh();
            MariaDbServer server = MariaDbServer.in(folder, flags);
            folder.write(INIT, initSql(secrets, fresh));
            try {
                server.start();
            } finally {
                folder.delete(INIT);
            }
            return new LocalMariaDb(folder, lock, server, secrets, answerWithin);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed instanceof StartProblem problem
                    ? problem
                    : new StartProblem(
                            "The database in " + folder.path() + " did not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public Login application() {
        return application;
    }

    @Override
    public Login migration() {
        return migration;
    }

    @Override
    public void ready() {
        folder.write(CONNECTION, server.port() + " " + application.password());
    }

    /** The login of a server that another process started, from what it wrote down. */
    static Optional<Login> running(DataFolder folder) {
        String written = folder.read(CONNECTION);
        if (written == null || !written.contains(" ")) {
            return Optional.empty();
        }
        int space = written.indexOf(' ');
        int port = Integer.parseInt(written.substring(0, space));
        return Optional.of(new Login(url(port, BULK_MILLIS), APPLICATION, written.substring(space + 1)));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            folder.delete(CONNECTION);
            server.stop();
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("The database server did not stop", failed);
        } finally {
            lock.close();
        }
    }

    /** Forgets the server without stopping it, as a killed process would. */
    void letGo() {
        lock.close();
    }

    private static String url(int port, int answerWithin) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA
                + "?connectTimeout=3000&tcpKeepAlive=true&socketTimeout=" + answerWithin;
    }

    private static @Nullable FolderLock lock(DataFolder folder) {
        try {
            return FolderLock.tryTake(folder.path().resolve(LOCK));
        } catch (IOException unwritable) {
            throw new StartProblem("The data folder " + folder.path() + " cannot be locked: " + unwritable, unwritable);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while waiting for the portal", stopped);
        }
    }

    /** A server whose portal was killed lives on and holds the files: it is asked to stop, and waited for. */
    private static void stopLeftOver(DataFolder folder) throws IOException {
        String pid = folder.read(MariaDbServer.PID);
        if (pid == null || !pid.matches("\\d{1,10}")) {
            return;
        }
        ProcessHandle left = ProcessHandle.of(Long.parseLong(pid)).orElse(null);
        if (left == null || !MariaDbServer.serves(left, folder)) {
            return;
        }
        left.destroy();
        try {
            left.onExit().get(OLD_SERVER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while the database server of the last start stopped", stopped);
        } catch (Exception late) {
            throw new StartProblem("The database server of the last start (process " + pid + ") does not stop.", late);
        }
    }

    /** One statement a line: the server reads it so. */
    private static String initSql(Secrets secrets, boolean fresh) {
        String schema =
                "create database if not exists " + SCHEMA + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci;\n";
        return (fresh ? "drop database if exists " + SCHEMA + ";\n" : "")
                + schema
                + "delete from mysql.global_priv where user = '' or (user = 'root' and host <> 'localhost');\n"
                + "flush privileges;\n"
                + "alter user root@localhost identified by '" + secrets.root() + "';\n"
                + user(APPLICATION, secrets.application())
                + "grant select on " + SCHEMA + ".* to " + APPLICATION + "@'127.0.0.1';\n"
                + user(MIGRATION, secrets.migration())
                + "grant all privileges on " + SCHEMA + ".* to " + MIGRATION + "@'127.0.0.1' with grant option;\n";
    }

    private static String user(String name, String password) {
        return "create user if not exists " + name + "@'127.0.0.1';\n" + "alter user " + name
                + "@'127.0.0.1' identified by '" + password + "';\n";
    }

    /** Passwords of one run: 24 random bytes each. */
    private record Secrets(String root, String application, String migration) {

        private static final SecureRandom RANDOM = new SecureRandom();

        static Secrets fresh() {
            return new Secrets(word(), word(), word());
        }

        private static String word() {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public String toString() {
            return "Secrets";
        }
    }
}
