package app.steadier.bundle;

import app.steadier.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What an import left in the tables, read past the portal's own doors. */
final class StoredProgram {

    private final TestDatabase database;

    StoredProgram(TestDatabase database) {
        this.database = database;
    }

    /** Each row as its values, separated by blanks; no value is a dash. */
    List<String> rows(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    values.add(value == null ? "-" : value);
                }
                found.add(String.join(" ", values));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }

    /** Who was what on a person's care team from when to when. */
    List<String> team(String patient) {
        return rows(
                "select t.kind, s.external_id, t.from_date, t.to_date from care_team_member t join staff_member s on s.id = t.staff_id"
                        + " join patient p on p.id = t.patient_id where p.external_id = '" + patient
                        + "' order by t.kind desc, t.from_date, s.external_id");
    }
}
