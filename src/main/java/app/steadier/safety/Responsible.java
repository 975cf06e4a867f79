package app.steadier.safety;

import app.steadier.base.AccountId;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.settings.OnCallList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a person's safety belongs now. */
@Component
class Responsible {

    private static final String WORKS =
            " and s.active_from <= :today and (s.active_to is null or s.active_to >= :today)";

    private static final String THERAPISTS =
            "select m.staff_id from care_team_member m join staff_member s on s.id = m.staff_id"
                    + " where m.patient_id = :patient and m.from_date <= :today" + WORKS;

    private final JdbcClient jdbc;
    private final OnCallList onCall;
    private final ProgramTime time;

    Responsible(JdbcClient jdbc, OnCallList onCall, ProgramTime time) {
        this.jdbc = jdbc;
        this.onCall = onCall;
        this.time = time;
    }

    /**
     * Who covers today, then the primary therapist of today; after discharge the last primary therapist (ruling on safety
     * alerts: they belong to the person).
     */
    List<StaffId> therapists(PatientId patient) {
        List<StaffId> today = staff(
                THERAPISTS
                        + " and m.kind in ('COVERING', 'PRIMARY_THERAPIST') and (m.to_date is null or m.to_date >= :today)"
                        + " order by m.kind, m.from_date desc, m.id",
                patient);
        return today.isEmpty()
                ? staff(
                        THERAPISTS + " and m.kind = 'PRIMARY_THERAPIST'"
                                + " order by coalesce(m.to_date, '9999-12-31') desc, m.from_date desc, m.id limit 1",
                        patient)
                : today;
    }

    List<StaffId> onCall() {
        return onCall.at(time.now());
    }

    /** Coordinators and administrators. */
    List<Recipient> office() {
        return jdbc.sql(
                        "select s.id as staff_id, null as account_id from staff_member s where (exists (select 1 from staff_role r"
                                + " where r.staff_id = s.id and r.role in ('COORDINATOR', 'ADMINISTRATOR')) or exists (select 1"
                                + " from account a join account_role c on c.account_id = a.id where a.staff_id = s.id and a.state = 'ACTIVE'"
                                + " and c.role in ('COORDINATOR', 'ADMIN')))" + WORKS
                                + " union select null, a.id from account a join account_role c on c.account_id = a.id"
                                + " where a.staff_id is null and a.state = 'ACTIVE' and c.role in ('COORDINATOR', 'ADMIN')")
                .param("today", time.today())
                .query((row, number) -> recipient(row))
                .list();
    }

    /** Whether someone works here today as a therapist or a prescriber. */
    boolean clinician(StaffId staff) {
        return jdbc.sql(
                                "select count(*) from staff_member s where s.id = :staff and (exists (select 1 from staff_role r"
                                        + " where r.staff_id = s.id and r.role in ('THERAPIST', 'PRESCRIBER')) or exists (select 1"
                                        + " from account a join account_role c on c.account_id = a.id where a.staff_id = s.id"
                                        + " and c.role in ('THERAPIST', 'PRESCRIBER')))" + WORKS)
                        .param("staff", staff.value())
                        .param("today", time.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Everyone who works here today as a therapist or a prescriber: those on call first, then by name. */
    List<AlertClinician> clinicians() {
        Set<StaffId> onCallNow = Set.copyOf(onCall());
        return jdbc
                .sql("select s.id, s.display_name from staff_member s where (exists (select 1 from staff_role r"
                        + " where r.staff_id = s.id and r.role in ('THERAPIST', 'PRESCRIBER')) or exists (select 1"
                        + " from account a join account_role c on c.account_id = a.id where a.staff_id = s.id"
                        + " and c.role in ('THERAPIST', 'PRESCRIBER')))" + WORKS + " order by s.display_name, s.id")
                .param("today", time.today())
                .query((row, number) -> {
                    StaffId id = new StaffId(Columns.id(row, "id"));
                    return new AlertClinician(id, Columns.text(row, "display_name"), onCallNow.contains(id));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(AlertClinician::onCall).reversed())
                .toList();
    }

    private List<StaffId> staff(String sql, PatientId patient) {
        return jdbc
                .sql(sql)
                .param("patient", patient.value())
                .param("today", time.today())
                .query((row, number) -> new StaffId(Columns.id(row, "staff_id")))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        return staff == null
                ? new Recipient(null, new AccountId(Columns.id(row, "account_id")))
                : Recipient.of(new StaffId(staff));
    }
}
