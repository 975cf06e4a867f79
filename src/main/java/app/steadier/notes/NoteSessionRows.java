package app.steadier.notes;

import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what other rooms publish about a session and the people in it. The caller has asked the guard. */
@Component
class NoteSessionRows {

    private static final int NAMES_BACK_DAYS = 90;
    private static final String NAMES = "p.given_name, p.family_name, p.preferred_name, p.external_id";
    private static final String LIST_NAME =
            "if(p.family_name is null or coalesce(p.preferred_name, p.given_name) is null,"
                    + " p.display_name, concat(p.family_name, ', ', coalesce(p.preferred_name, p.given_name)))";

    private final JdbcClient jdbc;

    NoteSessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Session(
            SessionId id,
            NoteKind kind,
            @Nullable GroupId group,
            @Nullable String groupName,
            Instant start,
            Instant end,
            LocalDate day,
            String state,
            String topic) {}

    /** Someone expected in the session, or a guest. */
    record Member(
            PatientId patient,
            UUID episode,
            String name,
            PersonNames names,
            @Nullable Stay stay) {

        boolean came() {
            return stay != null && stay.minutes() > 0;
        }

        @Override
        public String toString() {
            return "Member " + patient;
        }
    }

    record People(Session session, List<Member> members) {

        Member member(PatientId patient) {
            return members.stream()
                    .filter(each -> each.patient().equals(patient))
                    .findFirst()
                    .orElseThrow(NotAvailable::new);
        }
    }

    /** A session with the people in it; a prescriber's visit has no note here. */
    People people(SessionId session) {
        List<Member> members = new ArrayList<>();
        Session[] facts = new Session[1];
        jdbc.sql("select v.*, g.name as group_name, " + LIST_NAME + " as list_name, p.given_name, p.family_name,"
                        + " p.preferred_name, p.external_id as person_number from schedule_session_patient v"
                        + " join people_patient p on p.patient_id = v.patient_id"
                        + " left join schedule_group g on g.group_id = v.group_id"
                        + " where v.session_id = ? and v.kind <> 'PRESCRIBER' order by list_name, v.patient_id")
                .param(session.value())
                .query(row -> {
                    UUID group = row.getObject("group_id", UUID.class);
                    Instant start = Columns.instant(row, "starts_at");
                    Instant end = Columns.instant(row, "ends_at");
                    String topic = row.getString("topic");
                    facts[0] = new Session(
                            session,
                            NoteKind.valueOf(Columns.text(row, "kind")),
                            group == null ? null : new GroupId(group),
                            row.getString("group_name"),
                            start,
                            end,
                            Columns.day(row, "start_date"),
                            Columns.text(row, "session_status"),
                            topic == null ? "" : topic);
                    members.add(new Member(
                            new PatientId(Columns.id(row, "patient_id")),
                            Columns.id(row, "episode_id"),
                            Columns.text(row, "list_name"),
                            names(row, "person_number"),
                            new Stay(
                                    start,
                                    end,
                                    row.getString("attendance_status"),
                                    Columns.optionalInstant(row, "arrived_at"),
                                    Columns.optionalInstant(row, "left_at"),
                                    Columns.optionalNumber(row, "participation"))));
                });
        if (facts[0] == null) {
            throw new NotAvailable();
        }
        return new People(facts[0], members);
    }

    /** A person outside of any session, in the episode of a day. */
    Member person(PatientId patient, LocalDate day) {
        return jdbc.sql("select e.episode_id, " + LIST_NAME + " as list_name, " + NAMES
                        + " from people_patient p join admission_episode e on e.patient_id = p.patient_id"
                        + " where p.patient_id = ? and e.inquiry_closed_on is null"
                        + " and (e.discharge_date is null or e.discharge_date >= ?)"
                        + " order by e.admission_date is null, e.admission_date desc limit 1")
                .params(patient.value(), day)
                .query((row, number) -> new Member(
                        patient,
                        Columns.id(row, "episode_id"),
                        Columns.text(row, "list_name"),
                        names(row, "external_id"),
                        null))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** Names that must not stand in a note: of who was in the group, or in one of the person's groups, of late. */
    List<PersonNames> fellows(@Nullable GroupId group, PatientId patient, LocalDate day) {
        String where = group == null
                ? "m.group_id in (select mine.group_id from schedule_membership mine where mine.patient_id = :patient"
                        + " and mine.from_date <= :day and (mine.to_date is null or mine.to_date >= :since))"
                        + " and m.patient_id <> :patient"
                : "m.group_id = :group";
        return jdbc.sql("select distinct p.patient_id, " + NAMES + " from schedule_membership m"
                        + " join people_patient p on p.patient_id = m.patient_id where " + where
                        + " and m.from_date <= :day and (m.to_date is null or m.to_date >= :since)")
                .param("patient", patient.value())
                .param("group", group == null ? null : group.value())
                .param("day", day)
                .param("since", day.minusDays(NAMES_BACK_DAYS))
                .query((row, number) -> names(row, "external_id"))
                .list();
    }

    /** Goals that were active on a day, by person; a predicate narrows whose. */
    Map<PatientId, List<SessionNotes.Choice>> goals(
            Collection<PatientId> patients, LocalDate day, String predicate, Map<String, Object> params) {
        Map<PatientId, List<SessionNotes.Choice>> goals = new LinkedHashMap<>();
        if (patients.isEmpty()) {
            return goals;
        }
        jdbc.sql("select g.patient_id, g.goal_id, g.title from plan_goal g where g.patient_id in (:patients)"
                        + " and g.created_on <= :day and (g.closed_on is null or g.closed_on >= :day) and " + predicate
                        + " order by g.created_on, g.goal_id")
                .params(params)
                .param("patients", values(patients))
                .param("day", day)
                .query(row -> {
                    goals.computeIfAbsent(new PatientId(Columns.id(row, "patient_id")), key -> new ArrayList<>())
                            .add(new SessionNotes.Choice(Columns.id(row, "goal_id"), Columns.text(row, "title")));
                });
        return goals;
    }

    /** People with a safety alert that nobody has closed. */
    Set<PatientId> alerts(Collection<PatientId> patients) {
        return patients.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select distinct patient_id from safety_alert_row where patient_id in (:patients)"
                                + " and closed_at is null")
                        .param("patients", values(patients))
                        .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The skill library. */
    List<SessionNotes.Choice> skills() {
        return jdbc.sql("select id, name from skill where active order by name")
                .query((row, number) -> new SessionNotes.Choice(Columns.id(row, "id"), Columns.text(row, "name")))
                .list();
    }

    /** What a colleague is called. */
    Map<StaffId, String> staff(Collection<StaffId> staff) {
        Map<StaffId, String> names = new LinkedHashMap<>();
        if (!staff.isEmpty()) {
            jdbc.sql("select staff_id, display_name from people_staff where staff_id in (:staff)")
                    .param("staff", staff.stream().map(StaffId::value).toList())
                    .query(row -> {
                        names.put(new StaffId(Columns.id(row, "staff_id")), Columns.text(row, "display_name"));
                    });
        }
        return names;
    }

    private static List<UUID> values(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::value).toList();
    }

    private static PersonNames names(ResultSet row, String number) throws SQLException {
        return new PersonNames(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("preferred_name"),
                row.getString(number));
    }
}
