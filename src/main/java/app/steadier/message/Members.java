package app.steadier.message;

import app.steadier.access.CareTeamService;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Care teams of today, and who of them a conversation waits for. */
@Component
class Members {

    /** The member {@code %1$s} is on the care team today. */
    private static final String TODAY =
            "%1$s.from_date <= :scopeToday and (%1$s.to_date is null or %1$s.to_date >= :scopeToday)";

    /**
     * The member of staff {@code %1$s} takes part in the conversation {@code t}: it is addressed to them; or they stand in
     * for the primary therapist it is addressed to; or nobody it is addressed to is on the care team any more, and they are
     * the primary therapist.
     */
    private static final String TAKES_PART = "(exists (select 1 from message_addressee a where a.thread_id = t.id"
            + " and a.staff_id = %1$s) or (not t.front_desk and exists (select 1 from care_team_member c"
            + " where c.patient_id = t.patient_id and c.staff_id = %1$s and " + TODAY.formatted("c")
            + " and ((c.kind = 'COVERING' and exists (select 1 from message_addressee a join care_team_member o"
            + " on o.staff_id = a.staff_id and o.patient_id = t.patient_id and o.kind = 'PRIMARY_THERAPIST' and "
            + TODAY.formatted("o") + " where a.thread_id = t.id)) or (c.kind in ('COVERING', 'PRIMARY_THERAPIST')"
            + " and not exists (select 1 from message_addressee a join care_team_member o on o.staff_id = a.staff_id"
            + " and o.patient_id = t.patient_id and " + TODAY.formatted("o") + " where a.thread_id = t.id))))))";

    /** The caller takes part; needs {@code :desk}, {@code :scopeStaff} and {@code :scopeToday}. */
    static final String MINE = "((t.front_desk and :desk) or " + TAKES_PART.formatted(":scopeStaff") + ")";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    Members(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Everyone on a person's care team today who works here, the primary therapist first, each once. */
    List<Addressee> team(PatientId patient) {
        return jdbc.sql(
                        "select c.staff_id, s.display_name, min(case c.kind when 'PRIMARY_THERAPIST' then '1PRIMARY_THERAPIST'"
                                + " when 'COVERING' then '2COVERING' when 'CO_THERAPIST' then '3CO_THERAPIST' else '4PRESCRIBER' end) as kind"
                                + " from care_team_member c join staff_member s on s.id = c.staff_id where c.patient_id = :patient and "
                                + TODAY.formatted("c")
                                + " and s.active_from <= :scopeToday and (s.active_to is null or s.active_to >= :scopeToday)"
                                + " group by c.staff_id, s.display_name order by kind, s.display_name")
                .param("patient", patient.value())
                .param("scopeToday", time.today())
                .query((row, number) -> new Addressee(
                        new StaffId(Columns.id(row, "staff_id")),
                        Columns.text(row, "display_name"),
                        CareTeamService.Kind.valueOf(Columns.text(row, "kind").substring(1))))
                .list();
    }

    /** Who is expected to answer in a conversation, by standing in first; nobody when it is the front desk's. */
    List<Addressee> answering(UUID thread) {
        return jdbc.sql(
                        "select s.id, s.display_name, (select min(c.kind) from care_team_member c where c.staff_id = s.id"
                                + " and c.patient_id = t.patient_id and " + TODAY.formatted("c")
                                + ") as kind from message_thread t join staff_member s on s.active_from <= :scopeToday"
                                + " and (s.active_to is null or s.active_to >= :scopeToday) where t.id = :thread"
                                + " and s.id in (select a.staff_id from message_addressee a where a.thread_id = t.id union"
                                + " select c.staff_id from care_team_member c where c.patient_id = t.patient_id) and "
                                + TAKES_PART.formatted("s.id") + " order by kind is null, kind, s.display_name")
                .param("thread", thread)
                .param("scopeToday", time.today())
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    return new Addressee(
                            new StaffId(Columns.id(row, "id")),
                            Columns.text(row, "display_name"),
                            kind == null ? null : CareTeamService.Kind.valueOf(kind));
                })
                .list();
    }
}
