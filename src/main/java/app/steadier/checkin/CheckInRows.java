package app.steadier.checkin;

import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes check-ins and every tap of them. The caller has asked the guard. */
@Component
class CheckInRows {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    CheckInRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One thing said: a number, words, or neither when it is skipped. */
    record Said(
            Question question,
            @Nullable BigDecimal value,
            @Nullable String words) {

        boolean same(Said other) {
            return question == other.question
                    && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0)
                    && (words == null ? other.words == null : words.equals(other.words));
        }
    }

    /** A tap as it is stored. */
    record Tap(PatientId patient, LocalDate day, Said said, Instant at) {}

    boolean exists(PatientId patient, LocalDate day) {
        return jdbc.sql("select count(*) from check_in where patient_id = ? and day = ?")
                        .params(patient.value(), day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Tap> tap(UUID id) {
        return jdbc.sql("select c.patient_id, c.day, a.* from check_in_answer a join check_in c on c.id = a.check_in_id"
                        + " where a.id = ?")
                .param(id)
                .query((row, number) -> new Tap(
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.day(row, "day"),
                        said(row),
                        Columns.instant(row, "created_at")))
                .optional();
    }

    /** Stores a tap, and what holds from now on, in this order; the turn is taken. */
    void write(UUID id, Stay stay, LocalDate day, Said said, @Nullable StaffId toldBy) {
        LocalDateTime now = Columns.utc(time.now());
        jdbc.sql("insert into check_in (id, version, created_at, episode_id, patient_id, day) values (?, 1, ?, ?, ?, ?)"
                        + " on duplicate key update version = version + 1")
                .param(TypedId.nextValue())
                .param(now)
                .param(stay.episode().value())
                .param(stay.patient().value())
                .param(day)
                .update();
        jdbc.sql("insert into check_in_answer (id, created_at, check_in_id, change_no, question, value, words, told_by)"
                        + " select :id, :now, c.id, c.version, :question, :value, :words, :by from check_in c"
                        + " where c.patient_id = :patient and c.day = :day")
                .param("id", id)
                .param("now", now)
                .param("question", said.question().name())
                .param("value", said.value())
                .param("words", said.words())
                .param("by", toldBy == null ? null : toldBy.value())
                .param("patient", stay.patient().value())
                .param("day", day)
                .update();
        jdbc.sql("update check_in set " + column(said.question()) + " = :said"
                        + (said.value() == null ? "" : ", submitted_at = coalesce(submitted_at, :now)")
                        + " where patient_id = :patient and day = :day")
                .param("said", said.question().scored() ? said.value() : said.words())
                .param("now", now)
                .param("patient", stay.patient().value())
                .param("day", day)
                .update();
    }

    /** Days with what holds and every tap, the latest day first; two statements. */
    List<CheckInDay> days(PatientId patient, LocalDate from, LocalDate to) {
        Map<UUID, List<CheckInDay.Entry>> taps = new java.util.HashMap<>();
        jdbc.sql("select a.*, t.display_name from check_in c join check_in_answer a on a.check_in_id = c.id"
                        + " left join people_staff t on t.staff_id = a.told_by"
                        + " where c.patient_id = ? and c.day between ? and ? order by a.change_no")
                .params(patient.value(), from, to)
                .query(row -> {
                    Said said = said(row);
                    taps.computeIfAbsent(Columns.id(row, "check_in_id"), none -> new ArrayList<>())
                            .add(new CheckInDay.Entry(
                                    said.question(),
                                    said.value(),
                                    said.words(),
                                    time.local(Columns.instant(row, "created_at")),
                                    row.getString("display_name")));
                });
        return jdbc.sql("select * from check_in where patient_id = ? and day between ? and ? order by day desc")
                .params(patient.value(), from, to)
                .query((row, number) -> {
                    Instant submitted = Columns.optionalInstant(row, "submitted_at");
                    return new CheckInDay(
                            Columns.day(row, "day"),
                            scores(row),
                            row.getString("note"),
                            submitted == null ? null : time.local(submitted),
                            taps.getOrDefault(Columns.id(row, "id"), List.of()));
                })
                .list();
    }

    /** Scores of a day for who is expected in a session and may be seen, by name; one statement. */
    List<CheckInScores> scores(SessionId session, LocalDate day, Scope scope) {
        return jdbc.sql("select v.patient_id as person, p.display_name, c.* from schedule_expected v"
                        + " join people_patient p on p.patient_id = v.patient_id"
                        + " left join check_in c on c.patient_id = v.patient_id and c.day = :day"
                        + " where v.session_id = :session and " + scope.patientFilter("v.patient_id")
                        + " order by p.display_name, v.patient_id")
                .params(scope.params())
                .param("day", day)
                .param("session", session.value())
                .query((row, number) -> new CheckInScores(
                        new PatientId(Columns.id(row, "person")), Columns.text(row, "display_name"), scores(row)))
                .list();
    }

    private static Map<Question, BigDecimal> scores(ResultSet row) throws SQLException {
        Map<Question, BigDecimal> scores = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            BigDecimal value = question.scored() ? row.getBigDecimal(column(question)) : null;
            if (value != null) {
                scores.put(question, value);
            }
        }
        return scores;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                Question.valueOf(Columns.text(row, "question")), row.getBigDecimal("value"), row.getString("words"));
    }

    private static String column(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }
}
