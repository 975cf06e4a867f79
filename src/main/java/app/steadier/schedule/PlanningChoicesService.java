package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that those who plan choose from. */
@Service
public class PlanningChoicesService {

    private final JdbcClient jdbc;
    private final AccessGuard guard;

    PlanningChoicesService(JdbcClient jdbc, AccessGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** Groups, leaders, tracks and rooms; no patient. Four statements. */
    @Guarded(resource = Resource.GROUP, verb = Verb.LIST)
    @Transactional
    public PlanningChoices choices() {
        Scope scope = guard.scope(Verb.LIST, Resource.GROUP);
        return new PlanningChoices(groups(scope), leaders(), tracks(), rooms());
    }

    /** Who is in the program on a day, as far as the caller may see them, by name. */
    @Guarded(
            resource = {Resource.PATIENT, Resource.EPISODE},
            verb = Verb.LIST)
    @Transactional
    public List<PlanningChoices.Person> people(LocalDate day) {
        Scope scope = guard.scope(Verb.LIST, Resource.PATIENT, Resource.EPISODE);
        List<PlanningChoices.Person> people = jdbc.sql("select p.patient_id, " + AttendanceRows.LIST_NAME
                        + " as name, t.track from admission_episode e join people_patient p on p.patient_id = e.patient_id"
                        + " left join admission_track t on t.episode_id = e.episode_id and t.from_date <= :day"
                        + " and (t.to_date is null or t.to_date >= :day)"
                        + " where e.admission_date <= :day and (e.discharge_date is null or e.discharge_date >= :day) and "
                        + scope.patientFilter("e.patient_id") + " order by name, p.patient_id")
                .params(scope.params())
                .param("day", day)
                .query((row, number) -> new PlanningChoices.Person(
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "name"),
                        row.getString("track")))
                .list();
        scope.shows(people.stream().map(PlanningChoices.Person::id).toList());
        return people;
    }

    private List<PlanningChoices.Group> groups(Scope scope) {
        return jdbc.sql("select g.* from care_group g where " + scope.groupFilter("g.id") + " order by g.name, g.id")
                .params(scope.params())
                .query((row, number) -> new PlanningChoices.Group(
                        new GroupId(Columns.id(row, "id")),
                        Columns.text(row, "name"),
                        Columns.text(row, "track"),
                        row.getInt("capacity"),
                        Columns.day(row, "active_from"),
                        Columns.optionalDay(row, "active_to")))
                .list();
    }

    private List<PlanningChoices.Leader> leaders() {
        return jdbc.sql("select m.id, m.display_name, m.active_from, m.active_to,"
                        + " max(r.role = 'THERAPIST') as treats, max(r.role = 'PRESCRIBER') as prescribes"
                        + " from staff_member m join staff_role r on r.staff_id = m.id"
                        + " where r.role in ('THERAPIST', 'PRESCRIBER')"
                        + " group by m.id, m.display_name, m.active_from, m.active_to order by m.display_name, m.id")
                .query((row, number) -> new PlanningChoices.Leader(
                        new StaffId(Columns.id(row, "id")),
                        Columns.text(row, "display_name"),
                        row.getBoolean("treats"),
                        row.getBoolean("prescribes"),
                        Columns.day(row, "active_from"),
                        Columns.optionalDay(row, "active_to")))
                .list();
    }

    private List<String> tracks() {
        return jdbc.sql("select name from track order by position")
                .query((row, number) -> Columns.text(row, "name"))
                .list();
    }

    private List<String> rooms() {
        return jdbc.sql("select room from group_pattern where room is not null union select room from care_session"
                        + " where room is not null order by room")
                .query((row, number) -> Columns.text(row, "room"))
                .list();
    }
}
