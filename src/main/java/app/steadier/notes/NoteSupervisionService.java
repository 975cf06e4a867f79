package app.steadier.notes;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose notes need a second signature. Administrators decide; it is a setting of the program. */
@Service
public class NoteSupervisionService {

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    NoteSupervisionService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** Who supervises whom, and who could; two statements. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.LIST)
    @Transactional
    public SupervisionPage page() {
        guard.require(Verb.LIST, Target.none(), Resource.PROGRAM_SETTINGS);
        List<Supervision> all = jdbc.sql("select w.id, w.staff_id, a.display_name as staff_name, w.supervisor_id,"
                        + " b.display_name as supervisor_name, w.from_date, w.to_date from note_supervision w"
                        + " join people_staff a on a.staff_id = w.staff_id"
                        + " join people_staff b on b.staff_id = w.supervisor_id"
                        + " order by a.display_name, b.display_name, w.from_date")
                .query((row, number) -> new Supervision(
                        Columns.id(row, "id"),
                        new StaffId(Columns.id(row, "staff_id")),
                        Columns.text(row, "staff_name"),
                        new StaffId(Columns.id(row, "supervisor_id")),
                        Columns.text(row, "supervisor_name"),
                        Columns.day(row, "from_date"),
                        row.getObject("to_date", LocalDate.class)))
                .list();
        LocalDate today = time.today();
        Map<StaffId, String> therapists = new LinkedHashMap<>();
        jdbc.sql("select s.id as staff_id, s.display_name from staff_member s join staff_role r on r.staff_id = s.id"
                        + " where r.role = 'THERAPIST' and (s.active_to is null or s.active_to >= :today)"
                        + " order by s.display_name, s.id")
                .param("today", today)
                .query(row -> {
                    therapists.put(new StaffId(Columns.id(row, "staff_id")), Columns.text(row, "display_name"));
                });
        return new SupervisionPage(
                all.stream().filter(each -> !over(each, today)).toList(),
                all.stream()
                        .filter(each -> over(each, today))
                        .sorted(Comparator.comparing(Supervision::from).reversed())
                        .toList(),
                therapists);
    }

    private static boolean over(Supervision each, LocalDate today) {
        return each.to() != null && each.to().isBefore(today);
    }

    /**
     * Notes that one member of staff signs from a day on need the signature of another as well. The same id twice is one.
     *
     * @param from today or later
     * @param reason for the log, 15 to 500 characters
     * @throws UserProblem when it is the same person, the other supervises them already, or the day is over
     */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void begin(UUID id, StaffId staff, StaffId supervisor, LocalDate from, String reason) {
        administrator(reason);
        if (staff.equals(supervisor)) {
            throw new UserProblem("notes.problem.ownSupervisor");
        }
        if (from.isBefore(time.today())) {
            throw new UserProblem("notes.problem.supervisionDay");
        }
        // one at a time for a member of staff
        jdbc.sql("select id from staff_member where id in (?, ?) order by id for update")
                .params(staff.value(), supervisor.value())
                .query(UUID.class)
                .list();
        Integer same = jdbc.sql("select count(*) from note_supervision where id <> ? and staff_id = ?"
                        + " and supervisor_id = ? and (to_date is null or to_date >= ?)")
                .params(id, staff.value(), supervisor.value(), from)
                .query(Integer.class)
                .single();
        if (same > 0) {
            throw new UserProblem("notes.problem.supervisedAlready");
        }
        jdbc.sql("insert ignore into note_supervision (id, created_at, staff_id, supervisor_id, from_date)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, Columns.utc(time.now()), staff.value(), supervisor.value(), from)
                .update();
    }

    /**
     * Ends it with today; one that would begin later is taken out. Notes that wait for a second signature keep waiting.
     *
     * @param reason for the log, 15 to 500 characters
     */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void end(UUID id, String reason) {
        administrator(reason);
        LocalDate today = time.today();
        jdbc.sql("delete from note_supervision where id = ? and from_date > ?")
                .params(id, today)
                .update();
        jdbc.sql("update note_supervision set to_date = ?, version = version + 1 where id = ?"
                        + " and (to_date is null or to_date > ?)")
                .params(today, id, today)
                .update();
    }

    private void administrator(String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.PROGRAM_SETTINGS);
        if (!guard.caller().is(Role.ADMIN) && !guard.caller().is(Role.SYSTEM)) {
            throw new NotAvailable();
        }
    }
}
