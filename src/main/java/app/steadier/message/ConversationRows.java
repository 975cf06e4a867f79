package app.steadier.message;

import app.steadier.access.Caller;
import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.settings.ReadingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads conversations and their messages; a list is one statement, and three more where something waits. */
@Component
class ConversationRows {

    private static final int LIST = 200;
    private static final int PREVIEW = 160;

    private static final String NOT_READ =
            " and not exists (select 1 from message_read r where r.message_id = u.id and r.account_id = :account)";

    /** One line for each conversation {@code t}: its last message, what is unread, what waits. */
    private static final String LINES = "select t.id, t.patient_id, p.display_name, t.front_desk, t.subject,"
            + " t.closed_at is not null as closed, left(m.body, " + PREVIEW + ") as preview, m.sent_at, m.from_patient,"
            + " (select group_concat(s.display_name order by s.display_name separator ', ') from message_addressee a"
            + " join people_staff s on s.staff_id = a.staff_id where a.thread_id = t.id) as staff,"
            + " (select count(*) from message u where u.thread_id = t.id and u.from_patient = :theirs" + NOT_READ
            + ") as unread, case when m.from_patient then (select min(u.sent_at) from message u where u.thread_id = t.id"
            + " and u.from_patient and u.seq > coalesce((select max(x.seq) from message x where x.thread_id = t.id"
            + " and not x.from_patient), 0)) end as waiting_since, %1$s as mine from message_thread t"
            + " join people_patient p on p.patient_id = t.patient_id"
            + " join message m on m.seq = (select max(x.seq) from message x where x.thread_id = t.id) where %2$s";

    private static final String ORDER =
            " order by (mine and unread > 0) desc, (not closed and waiting_since is not null and not :patient) desc,"
                    + " sent_at desc, id limit " + LIST;

    private final JdbcClient jdbc;
    private final MessageRows threads;
    private final Expectations expectations;
    private final ProgramTime time;

    ConversationRows(JdbcClient jdbc, MessageRows threads, Expectations expectations, ProgramTime time) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.expectations = expectations;
        this.time = time;
    }

    List<Conversation> ofPatient(PatientId patient, Caller caller) {
        return list("1", "t.patient_id = :self", Map.of("self", patient.value()), caller);
    }

    int unread(PatientId patient, Caller caller) {
        return jdbc.sql("select count(*) from message u join message_thread t on t.id = u.thread_id"
                        + " where t.patient_id = :self and not u.from_patient" + NOT_READ)
                .param("self", patient.value())
                .param("account", MessageRows.account(caller))
                .query(Integer.class)
                .single();
    }

    List<Conversation> ofStaff(Scope scope, boolean all, boolean ended) {
        String whose = all
                ? "(" + Members.MINE + " or " + scope.patientFilterBy("on-care-team", "t.patient_id") + ")"
                : Members.MINE;
        return list(
                Members.MINE,
                whose + " and t.closed_at is " + (ended ? "not null" : "null"),
                scope.params(),
                scope.caller());
    }

    Conversation one(UUID thread, Caller caller) {
        return list(caller.patient() == null ? Members.MINE : "1", "t.id = :thread", Map.of("thread", thread), caller)
                .getFirst();
    }

    private List<Conversation> list(String mine, String which, Map<String, ?> more, Caller caller) {
        Map<String, Object> params = new HashMap<>(more);
        params.putAll(threads.params(caller));
        params.put("theirs", caller.patient() == null);
        params.put("patient", caller.patient() != null);
        List<Line> lines = jdbc.sql("select * from (" + LINES.formatted(mine, which) + ") found" + ORDER)
                .params(params)
                .query((row, number) -> line(row))
                .list();
        Instant first = lines.stream()
                .map(Line::waiting)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        ReadingCalendar calendar = first == null ? null : expectations.calendar(first);
        return lines.stream().map(line -> conversation(line, calendar)).toList();
    }

    /** The messages before a place, oldest first. */
    List<MessageLine> messages(UUID thread, Caller caller, @Nullable Long before, int most) {
        boolean patient = caller.patient() != null;
        return jdbc.sql("select m.id, m.seq, m.from_patient, m.account_id = :account as mine, m.sent_at, m.body,"
                        + " case when m.from_patient then p.display_name else s.display_name end as author,"
                        + " r.read_at, rs.display_name as reader from message m"
                        + " join message_thread t on t.id = m.thread_id join people_patient p on p.patient_id = t.patient_id"
                        + " left join people_staff s on s.staff_id = m.staff_id"
                        + " left join message_read r on r.message_id = m.id and r.account_id <> m.account_id"
                        + " and (r.read_at, r.account_id) = (select f.read_at, f.account_id from message_read f"
                        + " join account fa on fa.id = f.account_id where f.message_id = m.id"
                        + " and (fa.patient_id is null) = m.from_patient order by f.read_at, f.account_id limit 1)"
                        + " left join account ra on ra.id = r.account_id left join people_staff rs on rs.staff_id = ra.staff_id"
                        + " where m.thread_id = :thread and m.seq < :before order by m.seq desc limit :most")
                .param("account", MessageRows.account(caller))
                .param("thread", thread)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query((row, number) -> new MessageLine(
                        Columns.id(row, "id"),
                        row.getLong("seq"),
                        row.getBoolean("from_patient"),
                        patient ? row.getBoolean("from_patient") : row.getBoolean("mine"),
                        row.getString("author"),
                        time.local(Columns.instant(row, "sent_at")),
                        Columns.text(row, "body"),
                        local(Columns.optionalInstant(row, "read_at")),
                        row.getString("reader")))
                .list()
                .reversed();
    }

    /** Everyone with an open episode who has begun, as far as the scope reaches. */
    List<Person> people(Scope scope, String term) {
        return jdbc.sql("select p.patient_id, p.display_name from people_patient p where "
                        + scope.patientFilterBy(term, "p.patient_id")
                        + " and exists (select 1 from admission_episode e where e.patient_id = p.patient_id"
                        + " and e.admission_date <= :scopeToday and (e.discharge_date is null or e.discharge_date >= :scopeToday))"
                        + " order by p.display_name, p.patient_id")
                .params(scope.params())
                .query((row, number) ->
                        new Person(new PatientId(Columns.id(row, "patient_id")), Columns.text(row, "display_name")))
                .list();
    }

    private record Line(Conversation conversation, @Nullable Instant waiting) {}

    private Line line(ResultSet row) throws SQLException {
        boolean closed = row.getBoolean("closed");
        boolean mine = row.getBoolean("mine");
        return new Line(
                new Conversation(
                        Columns.id(row, "id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "display_name"),
                        row.getBoolean("front_desk"),
                        row.getString("staff"),
                        row.getString("subject"),
                        closed,
                        Columns.text(row, "preview"),
                        time.local(Columns.instant(row, "sent_at")),
                        row.getBoolean("from_patient"),
                        mine ? row.getInt("unread") : 0,
                        mine,
                        null,
                        null,
                        false),
                closed ? null : Columns.optionalInstant(row, "waiting_since"));
    }

    private Conversation conversation(Line line, @Nullable ReadingCalendar calendar) {
        Instant waiting = line.waiting();
        if (waiting == null || calendar == null) {
            return line.conversation();
        }
        Instant by = Expectations.answerBy(calendar, waiting);
        return line.conversation().waiting(time.local(waiting), time.local(by), by.isBefore(time.now()));
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : time.local(at);
    }
}
