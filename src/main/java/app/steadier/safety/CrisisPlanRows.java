package app.steadier.safety;

import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of crisis plans as they are stored. */
@Component
class CrisisPlanRows {

    private static final String VERSIONS = "select c.*, s.display_name as by_name from crisis_plan_version c"
            + " left join people_staff s on s.staff_id = c.staff_id where ";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    CrisisPlanRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** How the person is called on pages of staff. */
    String name(PatientId patient) {
        return jdbc.sql("select display_name from people_patient where patient_id = ?")
                .param(patient.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** Newest first. */
    List<CrisisPlan> versions(PatientId patient) {
        return jdbc.sql(VERSIONS + "c.patient_id = ? order by c.version_no desc")
                .param(patient.value())
                .query((row, number) -> plan(row))
                .list();
    }

    Optional<CrisisPlan> newest(PatientId patient) {
        return jdbc.sql(VERSIONS + "c.patient_id = ? order by c.version_no desc limit 1")
                .param(patient.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** The version that a tap wrote. */
    Optional<CrisisPlan> writtenBy(UUID tap, PatientId patient) {
        return jdbc.sql(VERSIONS + "c.id = ? and c.patient_id = ?")
                .params(tap, patient.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    CrisisPlan write(UUID tap, PatientId patient, int version, CrisisPlanText text, @Nullable StaffId by) {
        jdbc.sql(
                        "insert into crisis_plan_version (id, patient_id, version_no, written_at, staff_id, warning_signs, own_steps,"
                                + " people, professionals, safe_surroundings, medication) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tap)
                .param(patient.value())
                .param(version)
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(String.join("\n", text.warningSigns()))
                .param(String.join("\n", text.ownSteps()))
                .param(joined(text.people()))
                .param(joined(text.professionals()))
                .param(String.join("\n", text.safeSurroundings()))
                .param(String.join("\n", text.medication()))
                .update();
        return writtenBy(tap, patient).orElseThrow();
    }

    private CrisisPlan plan(ResultSet row) throws SQLException {
        return new CrisisPlan(
                new PatientId(Columns.id(row, "patient_id")),
                row.getInt("version_no"),
                time.local(Columns.instant(row, "written_at")),
                row.getString("by_name"),
                new CrisisPlanText(
                        lines(row, "warning_signs"),
                        lines(row, "own_steps"),
                        contacts(row, "people"),
                        contacts(row, "professionals"),
                        lines(row, "safe_surroundings"),
                        lines(row, "medication")));
    }

    private static List<String> lines(ResultSet row, String column) throws SQLException {
        return Columns.text(row, column).lines().toList();
    }

    private static List<HelpContact> contacts(ResultSet row, String column) throws SQLException {
        return lines(row, column).stream()
                .map(line -> {
                    int tab = line.indexOf('\t');
                    return tab < 0
                            ? new HelpContact(line, null)
                            : new HelpContact(line.substring(0, tab), line.substring(tab + 1));
                })
                .toList();
    }

    private static String joined(List<HelpContact> contacts) {
        return contacts.stream()
                .map(contact -> contact.phone() == null ? contact.name() : contact.name() + "\t" + contact.phone())
                .collect(Collectors.joining("\n"));
    }
}
