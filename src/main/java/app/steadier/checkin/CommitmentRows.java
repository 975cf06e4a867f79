package app.steadier.checkin;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes commitments and what happened to them. The caller has asked the guard. */
@Component
class CommitmentRows {

    private static final String ROWS = "select c.*, g.title as goal_title, t.display_name as maker from commitment c"
            + " left join plan_goal g on g.goal_id = c.goal_id left join people_staff t on t.staff_id = c.made_by where ";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    CommitmentRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What may happen to a commitment. */
    enum What {
        MADE,
        ANSWERED,
        MOVED,
        WITHDRAWN
    }

    /** A commitment as the rules look at it. */
    record Facts(
            UUID id,
            PatientId patient,
            EpisodeId episode,
            Instant due,
            @Nullable CommitmentAnswer answer,
            @Nullable Instant withdrawnAt,
            int moved,
            @Nullable String cue,
            String words,
            @Nullable UUID goal) {

        CommitmentState state(Instant now) {
            return CommitmentState.at(now, due, answer, withdrawnAt);
        }
    }

    /** Something that happened, by the tap that caused it. */
    record Change(
            UUID commitment,
            What what,
            @Nullable CommitmentAnswer answer,
            @Nullable String remark,
            @Nullable Instant due) {}

    record Happened(Change change, Instant at) {}

    Optional<Facts> find(UUID commitment) {
        return jdbc.sql("select c.* from commitment c where c.id = ?")
                .param(commitment)
                .query((row, number) -> facts(row))
                .optional();
    }

    Facts get(UUID commitment) {
        return find(commitment).orElseThrow(NotAvailable::new);
    }

    Optional<Happened> happened(UUID tap) {
        return jdbc.sql("select * from commitment_change where id = ?")
                .param(tap)
                .query((row, number) -> new Happened(
                        new Change(
                                Columns.id(row, "commitment_id"),
                                What.valueOf(Columns.text(row, "what")),
                                answer(row),
                                row.getString("remark"),
                                Columns.optionalInstant(row, "due_at")),
                        Columns.instant(row, "at")))
                .optional();
    }

    int open(PatientId patient) {
        return jdbc.sql(
                        "select count(*) from commitment where patient_id = ? and answer is null and withdrawn_at is null"
                                + " and due_at >= ?")
                .params(patient.value(), Columns.utc(time.now().minus(CommitmentState.GRACE)))
                .query(Integer.class)
                .single();
    }

    boolean activeGoal(UUID goal, PatientId patient) {
        return count("plan_goal where goal_id = ? and patient_id = ? and status = 'ACTIVE'", goal, patient.value()) > 0;
    }

    boolean inSession(SessionId session, PatientId patient) {
        return count("schedule_expected where session_id = ? and patient_id = ?", session.value(), patient.value()) > 0;
    }

    void insert(UUID id, Stay stay, CommitmentPlan plan, Instant due, @Nullable StaffId by) {
        jdbc.sql(
                        "insert into commitment (id, created_at, external_id, episode_id, patient_id, session_id, words, cue, goal_id,"
                                + " made_at, made_by, due_at, due_date) values (:id, :now, :external, :episode, :patient, :session, :words,"
                                + " :cue, :goal, :now, :by, :due, :day)")
                .param("id", id)
                .param("now", Columns.utc(time.now()))
                .param("external", id.toString())
                .param("episode", stay.episode().value())
                .param("patient", stay.patient().value())
                .param("session", plan.session() == null ? null : plan.session().value())
                .param("words", plan.words())
                .param("cue", plan.cue())
                .param("goal", plan.goal())
                .param("by", by == null ? null : by.value())
                .param("due", Columns.utc(due))
                .param("day", time.local(due).toLocalDate())
                .update();
        history(id, new Change(id, What.MADE, null, null, due), by);
    }

    void answer(UUID tap, UUID commitment, CommitmentAnswer answer, @Nullable String remark) {
        jdbc.sql("update commitment set answer = ?, answered_at = ?, remark = ?, version = version + 1 where id = ?")
                .param(answer.name())
                .param(Columns.utc(time.now()))
                .param(remark)
                .param(commitment)
                .update();
        history(tap, new Change(commitment, What.ANSWERED, answer, remark, null), null);
    }

    void move(UUID tap, UUID commitment, Instant due) {
        jdbc.sql(
                        "update commitment set due_at = ?, due_date = ?, moved = moved + 1, version = version + 1 where id = ?")
                .params(Columns.utc(due), time.local(due).toLocalDate(), commitment)
                .update();
        history(tap, new Change(commitment, What.MOVED, null, null, due), null);
    }

    void withdraw(UUID tap, UUID commitment, @Nullable String reason, @Nullable StaffId by) {
        jdbc.sql("update commitment set withdrawn_at = ?, withdrawn_by = ?, withdraw_reason = ?, version = version + 1"
                        + " where id = ?")
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(reason)
                .param(commitment)
                .update();
        history(tap, new Change(commitment, What.WITHDRAWN, null, reason, null), by);
    }

    /** All of one admission, the latest due first; one statement. */
    List<Commitment> of(PatientId patient, LocalDate since) {
        return jdbc.sql(ROWS + "c.patient_id = ? and c.due_date >= ? order by c.due_at desc, c.id")
                .params(patient.value(), since)
                .query((row, number) -> shown(row))
                .list();
    }

    /** Due on or before a day and still to be answered or changed, the earliest first; one statement. */
    List<Commitment> dueBy(PatientId patient, LocalDate day) {
        return jdbc.sql(ROWS + "c.patient_id = ? and c.due_date <= ? and c.due_at >= ? and c.withdrawn_at is null"
                        + " order by c.due_at, c.id")
                .params(patient.value(), day, Columns.utc(time.now().minus(CommitmentState.GRACE)))
                .query((row, number) -> shown(row))
                .list();
    }

    /** Active goals of a person, by title; one statement. */
    List<CommitmentGoal> goals(PatientId patient) {
        return jdbc.sql(
                        "select goal_id, title from plan_goal where patient_id = ? and status = 'ACTIVE' order by title")
                .param(patient.value())
                .query((row, number) -> new CommitmentGoal(Columns.id(row, "goal_id"), Columns.text(row, "title")))
                .list();
    }

    String name(PatientId patient) {
        return jdbc.sql("select display_name from people_patient where patient_id = ?")
                .param(patient.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    private int count(String from, Object... values) {
        return jdbc.sql("select count(*) from " + from)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private void history(UUID tap, Change change, @Nullable StaffId by) {
        jdbc.sql("insert into commitment_change (id, commitment_id, at, staff_id, what, answer, remark, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tap)
                .param(change.commitment())
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(change.what().name())
                .param(change.answer() == null ? null : change.answer().name())
                .param(change.remark())
                .param(Columns.optionalUtc(change.due()))
                .update();
    }

    private Commitment shown(ResultSet row) throws SQLException {
        Facts facts = facts(row);
        Instant now = time.now();
        CommitmentState state = facts.state(now);
        boolean before = now.isBefore(facts.due());
        Instant answered = Columns.optionalInstant(row, "answered_at");
        return new Commitment(
                facts.id(),
                facts.patient(),
                facts.cue(),
                facts.words(),
                facts.goal(),
                row.getString("goal_title"),
                time.local(Columns.instant(row, "made_at")),
                time.local(facts.due()),
                time.local(facts.due().plus(CommitmentState.GRACE)),
                state,
                answered == null ? null : time.local(answered),
                row.getString("remark"),
                facts.moved(),
                row.getString("maker"),
                state != CommitmentState.WITHDRAWN && CommitmentState.answerable(now, facts.due()),
                state == CommitmentState.OPEN && before && facts.moved() < CommitmentService.MOVES,
                state == CommitmentState.OPEN && before);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                Columns.id(row, "id"),
                new PatientId(Columns.id(row, "patient_id")),
                new EpisodeId(Columns.id(row, "episode_id")),
                Columns.instant(row, "due_at"),
                answer(row),
                Columns.optionalInstant(row, "withdrawn_at"),
                row.getInt("moved"),
                row.getString("cue"),
                Objects.requireNonNull(row.getString("words")),
                row.getObject("goal_id", UUID.class));
    }

    private static @Nullable CommitmentAnswer answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null ? null : CommitmentAnswer.valueOf(answer);
    }
}
