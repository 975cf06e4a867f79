package app.steadier.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the application's database user may do with each table (security, D2 and L4). It reads everything; the two logs
 * and the history of tasks only grow; consents are never deleted; the history of migrations and the demonstration mark are not its to write.
 */
class Rights {

    private static final Set<String> ONLY_GROW = Set.of("access_log", "access_log_patient", "event_log", "task_change");
    private static final Set<String> ONLY_CHANGE = Set.of("access_log_head", "event_log_head");
    private static final Set<String> NEVER_DELETED = Set.of("consent");
    private static final Set<String> ONLY_READ = Set.of("flyway_schema_history", "database_mark");

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
                String rights = rights(table);
                if (!rights.isEmpty()) {
                    statement.execute("grant " + rights + " on " + quoted(table) + " to " + user);
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

    private static String rights(String table) {
        if (ONLY_READ.contains(table)) {
            return "";
        }
        if (ONLY_GROW.contains(table)) {
            return "insert";
        }
        if (NEVER_DELETED.contains(table)) {
            return "insert, update";
        }
        return ONLY_CHANGE.contains(table) ? "update" : "insert, update, delete";
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
