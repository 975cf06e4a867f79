package app.steadier.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The mark of a demonstration database. The migration that makes its table sets it, in demonstration mode only;
 * demonstration refuses tables without it, the other modes refuse tables with it (security, I9).
 */
final class Mark {

    private Mark() {}

    /**
     * Looks before anything is changed.
     *
     * @throws StartProblem when mode and database do not belong together
     */
    static void check(Login owner, Mode mode) {
        try (Connection connection = Migrations.connect(owner)) {
            if (!asks(
                    connection,
                    "select count(*) from information_schema.tables where table_schema = database()"
                            + " and table_name = 'database_mark'")) {
                return;
            }
            boolean marked = asks(connection, "select count(*) from database_mark where mark = 'DEMONSTRATION'");
            if (marked && mode != Mode.DEMONSTRATION) {
                throw new StartProblem("This database holds the demonstration program with its known passwords."
                        + " Use another database or data folder, or start with bin/run in demonstration mode.");
            }
            if (!marked && mode == Mode.DEMONSTRATION) {
                throw new StartProblem("This database is not a demonstration database, so demonstration mode does not"
                        + " touch it. Start with STEADIER_DEMO=false, or use another database or data folder.");
            }
        } catch (SQLException unreachable) {
            throw Migrations.unreachable(unreachable);
        }
    }

    private static boolean asks(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getInt(1) > 0;
        }
    }
}
