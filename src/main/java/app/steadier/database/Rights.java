package app.steadier.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the application's database user may do with each table (security, D2 and L4). It reads everything; the two logs,
 * the histories of tasks and of safety alerts and the versions of crisis plans only grow; consents, alerts and their notices
 * are never deleted; the history of migrations and the demonstration mark are not its to write.
 */
class Rights {

    private static final Set<String> ONLY_GROW = Set.of(
            "access_log",
            "access_log_patient",
            "event_log",
            "task_change",
            "safety_alert_step",
            "crisis_plan_version",
            "message",
            "message_read");
    private static final Set<String> ONLY_CHANGE = Set.of("access_log_head", "event_log_head");
    private static final Set<String> NEVER_DELETED =
            Set.of("consent", "safety_alert", "safety_notice", "message_thread", "message_addressee");
    private static final Set<String> ONLY_READ = Set.of("flyway_schema_history", "database_mark");

    private static final List<String> WRITING = List.of("insert", "update", "delete");

    /** The server's code for taking back what was never given on a table. */
    private static final int NOT_GRANTED = 1147;

    private final Connection owner;
    private final String user;

    /**
     * @param owner connection of the migration user
     * @param user name and host as the server knows them, quoted
     */
    Rights(Connection owner, String user) {
        this.owner = owner;
        this.user = user;
    }

    /** The user of a connection, as the server knows it, quoted for a statement. */
    static String nameOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            String name = row.getString(1);
            int at = name.lastIndexOf('@');
            return quoted(name.substring(0, at)) + "@" + quoted(name.substring(at + 1));
        }
    }

    void grant() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : tables()) {
                List<String> rights = rights(table);
                takeBack(statement, table, rights);
                if (!rights.isEmpty()) {
                    statement.execute("grant " + String.join(", ", rights) + " on " + quoted(table) + " to " + user);
                }
            }
        }
    }

    /** What an earlier version granted and this one does not; the server keeps grants through every change of a table. */
    private void takeBack(Statement statement, String table, List<String> rights) throws SQLException {
        List<String> others =
                WRITING.stream().filter(each -> !rights.contains(each)).toList();
        for (String right : others) {
            try {
                statement.execute("revoke " + right + " on " + quoted(table) + " from " + user);
            } catch (SQLException refused) {
                if (refused.getErrorCode() != NOT_GRANTED) {
                    throw refused;
                }
            }
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<String> rights(String table) {
        if (ONLY_READ.contains(table)) {
            return List.of();
        }
        if (ONLY_GROW.contains(table)) {
            return List.of("insert");
        }
        if (NEVER_DELETED.contains(table)) {
            return List.of("insert", "update");
        }
        return ONLY_CHANGE.contains(table) ? List.of("update") : WRITING;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
