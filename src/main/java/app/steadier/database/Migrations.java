package app.steadier.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the tables up to date and then gives the application's user its rights, table by table. */
class Migrations implements FlywayMigrationStrategy {

    private final Database database;
    private final Mode mode;
    private final boolean oneWriter;

    Migrations(Database database, Mode mode, boolean oneWriter) {
        this.database = database;
        this.mode = mode;
        this.oneWriter = oneWriter;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (!database.migrates()) {
            if (flyway.info().pending().length > 0) {
                throw new StartProblem("The tables are older than this command. Start the portal of this version first,"
                        + " then repeat the command.");
            }
            return;
        }
        if (mode == Mode.PRODUCTION) {
            ProductionServer.check(database, oneWriter);
        }
        Mark.check(database.migration(), mode);
        flyway.migrate();
        grant();
        database.ready();
    }

    private void grant() {
        if (database.migration().equals(database.application())) {
            return;
        }
        try (Connection owner = connect(database.migration());
                Connection user = connect(database.application())) {
            new Rights(owner, Rights.nameOf(user)).grant();
        } catch (SQLException refused) {
            throw new StartProblem(
                    "The application's database user did not get its rights: " + refused.getMessage(), refused);
        }
    }

    static StartProblem unreachable(SQLException cause) {
        return new StartProblem("The database cannot be reached: " + cause.getMessage(), cause);
    }

    static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
