package app.steadier.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What production asks of its database server before it touches it (security, D2, D7 and D9). */
final class ProductionServer {

    private ProductionServer() {}

    /**
     * @param oneWriter whether the operator promised that only one node of a cluster is written to
     * @throws StartProblem with a line for each setting that could lose or leak something
     */
    static void check(Database database, boolean oneWriter) {
        List<String> problems = new ArrayList<>();
        try (Connection owner = Migrations.connect(database.migration());
                Connection user = Migrations.connect(database.application())) {
            checkDurability(owner, oneWriter, problems);
            checkRights(user, problems);
        } catch (SQLException unreachable) {
            throw Migrations.unreachable(unreachable);
        }
        if (!problems.isEmpty()) {
            throw new StartProblem(problems);
        }
    }

    private static void checkDurability(Connection owner, boolean oneWriter, List<String> problems)
            throws SQLException {
        if (!"1".equals(variable(owner, "innodb_flush_log_at_trx_commit"))) {
            problems.add("The database server may lose saved work: set innodb_flush_log_at_trx_commit=1.");
        }
        if ("OFF".equals(variable(owner, "innodb_doublewrite"))) {
            problems.add("The database server may damage pages at a crash: set innodb_doublewrite=ON.");
        }
        if ("ON".equals(variable(owner, "log_bin")) && !"1".equals(variable(owner, "sync_binlog"))) {
            problems.add("The database server's binary log may lose saved work: set sync_binlog=1.");
        }
        if (!variable(owner, "sql_mode").matches(".*STRICT_(ALL|TRANS)_TABLES.*")) {
            problems.add("The database server cuts values that do not fit: add STRICT_TRANS_TABLES to sql_mode.");
        }
        if (!"utf8mb4".equals(lettersOfSchema(owner))) {
            problems.add("The schema cannot hold every letter: alter database … character set utf8mb4.");
        }
        if ("ON".equals(variable(owner, "wsrep_on")) && !oneWriter) {
            problems.add(
                    "The database is a cluster: write to one node only, and say so with STEADIER_SINGLE_WRITER=true.");
        }
    }

    private static void checkRights(Connection user, List<String> problems) throws SQLException {
        try (Statement statement = user.createStatement();
                ResultSet rows = statement.executeQuery("select distinct privilege_type from"
                        + " (select privilege_type from information_schema.user_privileges"
                        + " union all select privilege_type from information_schema.schema_privileges"
                        + " where database() like table_schema) held"
                        + " where privilege_type not in ('USAGE', 'SELECT') order by 1")) {
            List<String> held = new ArrayList<>();
            while (rows.next()) {
                held.add(rows.getString(1));
            }
            if (!held.isEmpty()) {
                problems.add("The application's database user may do too much on the whole schema ("
                        + String.join(", ", held) + "): leave it SELECT; the portal grants the rest table by table.");
            }
        }
    }

    private static String lettersOfSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select default_character_set_name"
                        + " from information_schema.schemata where schema_name = database()")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static String variable(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select variable_value from information_schema.global_variables where variable_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
