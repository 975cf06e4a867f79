package app.steadier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded server, on a folder of its own under the build folder. */
class LocalMariaDbTest {

    private static final List<String> FAST = List.of("--innodb-buffer-pool-size=32M");

    private static DataFolder folder;

    @BeforeAll
    static void folder() {
        folder = DataFolder.at(Path.of("target", "test-mariadb", "server"));
    }

    @Test
    void survivesARestartAndAKilledPortal() throws Exception {
        try (LocalMariaDb database = LocalMariaDb.start(folder, true, FAST);
                Connection connection = connect(database.migration());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (1)");
        }
        ProcessHandle orphan;
        LocalMariaDb killed = LocalMariaDb.start(folder, false, FAST);
        try (Connection connection = connect(killed.migration());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into kept values (2)");
            orphan = ProcessHandle.of(
                            Long.parseLong(Files.readString(folder.path().resolve("server.pid"))
                                    .strip()))
                    .orElseThrow();
            assertThat(MariaDbServer.serves(orphan, folder)).isTrue();
        }
        killed.letGo();
        assertThat(orphan.isAlive()).isTrue();
        try (LocalMariaDb database = LocalMariaDb.start(folder, false, FAST);
                Connection connection = connect(database.migration());
                Statement statement = connection.createStatement()) {
            assertThat(orphan.isAlive()).isFalse();
            var rows = statement.executeQuery("select count(*) from kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void asksEveryoneForAPasswordAndIsClosedToOthers() throws Exception {
        try (LocalMariaDb database = LocalMariaDb.start(folder, false, FAST)) {
            Login login = database.application();
            for (String user : List.of("root", "", login.user())) {
                assertThatThrownBy(() -> connect(new Login(login.url(), user, "")))
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> LocalMariaDb.start(folder, false, FAST))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining(folder.path().toString());
            assertThat(Files.exists(folder.path().resolve("init.sql"))).isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            database.ready();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.path().resolve(LocalMariaDb.CONNECTION))))
                    .isEqualTo("rw-------");
            Login joined = LocalMariaDb.running(folder).orElseThrow();
            assertThat(joined.password()).isEqualTo(login.password());
        }
        assertThat(LocalMariaDb.running(folder)).isEmpty();
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
