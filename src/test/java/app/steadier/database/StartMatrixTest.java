package app.steadier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modes against marked and unmarked databases, and what production asks of its server. */
class StartMatrixTest {

    private LocalMariaDb database;

    @BeforeEach
    void start() {
        DataFolder folder = DataFolder.at(Path.of("target", "test-mariadb", "matrix"));
        database = LocalMariaDb.start(
                folder, true, List.of("--innodb-buffer-pool-size=32M", "--innodb-flush-log-at-trx-commit=0"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aDemonstrationDatabaseBelongsToDemonstrationOnly() {
        migrate(Mode.DEMONSTRATION);
        assertThatCode(() -> Mark.check(database.migration(), Mode.DEMONSTRATION))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Mark.check(database.migration(), Mode.PROGRAM)).isInstanceOf(StartProblem.class);
        assertThatThrownBy(() -> Mark.check(database.migration(), Mode.PRODUCTION))
                .isInstanceOf(StartProblem.class);
    }

    @Test
    void aRealDatabaseIsNeverADemonstration() {
        migrate(Mode.PROGRAM);
        assertThatThrownBy(() -> Mark.check(database.migration(), Mode.DEMONSTRATION))
                .isInstanceOf(StartProblem.class);
        assertThatCode(() -> Mark.check(database.migration(), Mode.PROGRAM)).doesNotThrowAnyException();
    }

    @Test
    void productionRefusesAServerThatMayLoseWorkAndAUserThatMayDoTooMuch() throws Exception {
        assertThatThrownBy(() -> ProductionServer.check(database, false))
                .message()
                .contains("innodb_flush_log_at_trx_commit=1")
                .doesNotContain("\n");
        try (Connection owner = Migrations.connect(database.migration());
                Statement statement = owner.createStatement()) {
            statement.execute("grant update on steadier.* to steadier@'127.0.0.1'");
            assertThatThrownBy(() -> ProductionServer.check(database, false))
                    .message()
                    .contains("UPDATE");
            statement.execute("revoke update on steadier.* from steadier@'127.0.0.1'");
        }
    }

    @Test
    void theFirstStartMigratesAndASecondOneChangesNothing() {
        assertThat(migrate(Mode.PROGRAM)).isPositive();
        assertThat(migrate(Mode.PROGRAM)).isZero();
    }

    private int migrate(Mode mode) {
        Login owner = database.migration();
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .placeholders(Map.of("mode", mode.name()))
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
