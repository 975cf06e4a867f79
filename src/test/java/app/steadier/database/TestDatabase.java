package app.steadier.database;

import app.steadier.base.ProgramZone;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** One MariaDB server for all tests of a run: real, on loopback, fast because it need not survive a power cut. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=64M");
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "database_mark");

    private static final Shared SHARED = new Shared();

    /**
     * Empties every table and puts back the rows that migrations brought, as after a first start. Not inside a
     * transaction, and only by tests that do not mind what other tests left.
     */
    public void empty() {
        SHARED.empty();
    }

    /** A connection of the user that owns the tables: past rights, never past triggers. */
    public Connection owner() throws SQLException {
        return Migrations.connect(SHARED.migration());
    }

    @Bean(destroyMethod = "")
    Database database() {
        return SHARED;
    }

    @Bean
    Mode mode() {
        return Mode.PROGRAM;
    }

    @Bean
    DataFolder dataFolder() {
        return DataFolder.at(Path.of("target", "test-data"));
    }

    @Bean
    Keys keys() {
        byte[] bytes = new byte[32];
        IntStream.range(0, 32).forEach(i -> bytes[i] = (byte) i);
        return new Keys(new SecretKeySpec(bytes, "HmacSHA256"), new SecretKeySpec(bytes, "AES"));
    }

    /** Counts only while no room knows the program's zone. */
    @Bean
    @Fallback
    ProgramZone zone() {
        return () -> ZoneId.of("America/New_York");
    }

    /** The server of this process, started at the first need, stopped after the last pool is closed. */
    private static final class Shared implements Database {

        private final LocalMariaDb server;
        private boolean remembered;

        Shared() {
            server = LocalMariaDb.start(DataFolder.at(Path.of("target", "test-mariadb", "shared")), true, FAST);
            SpringApplication.getShutdownHandlers().add(server::close);
        }

        @Override
        public Login application() {
            return server.application();
        }

        @Override
        public Login migration() {
            return server.migration();
        }

        /** Keeps a copy of the rows that migrations brought. */
        @Override
        public synchronized void ready() {
            if (remembered) {
                return;
            }
            try (Connection owner = Migrations.connect(migration());
                    Statement statement = owner.createStatement()) {
                for (String table : filled(statement)) {
                    statement.execute("create table remembered_" + table + " as select * from " + table);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            remembered = true;
        }

        synchronized void empty() {
            try (Connection owner = Migrations.connect(migration());
                    Statement statement = owner.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                for (String table : filled(statement)) {
                    if (!table.startsWith("remembered_")) {
                        statement.execute("truncate table " + table);
                    }
                }
                for (String table : tables(statement)) {
                    if (table.startsWith("remembered_")) {
                        statement.execute(
                                "insert into " + table.substring("remembered_".length()) + " select * from " + table);
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static List<String> filled(Statement statement) throws SQLException {
            List<String> filled = new ArrayList<>();
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
                    if (row.next() && !KEPT.contains(table)) {
                        filled.add(table);
                    }
                }
            }
            return filled;
        }

        private static List<String> tables(Statement statement) throws SQLException {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }
}
