package app.steadier.measure;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes completed questionnaires, which stay as they are. The caller has asked the guard. */
@Component
class ResultRows {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    ResultRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A completed questionnaire as it is stored. */
    record Stored(
            UUID id,
            EpisodeId episode,
            PatientId patient,
            Administration administration,
            @Nullable String language,
            @Nullable String more,
            LocalDate on,
            @Nullable String enteredBy,
            @Nullable Instant seen,
            @Nullable String seenBy,
            @Nullable String voided) {}

    /** A total without items. */
    record StoredTotal(
            UUID id,
            PatientId patient,
            String instrument,
            LocalDate on,
            int total,
            String enteredBy,
            @Nullable String voided) {}

    /** What is signed now. */
    record Signed(
            UUID id,
            EpisodeId episode,
            PatientId patient,
            Instrument instrument,
            Instant at,
            List<@Nullable Integer> answers,
            @Nullable String more,
            @Nullable StaffId enteredBy) {}

    record Person(String name, @Nullable ScreeningSex sex) {}

    Person person(PatientId patient) {
        return jdbc.sql("select display_name, sex_for_scoring from people_patient where patient_id = ?")
                .param(patient.value())
                .query((row, number) -> new Person(
                        Columns.text(row, "display_name"),
                        row.getString("sex_for_scoring") == null
                                ? null
                                : ScreeningSex.valueOf(Columns.text(row, "sex_for_scoring"))))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    void sign(Signed signed) {
        jdbc.sql("insert into questionnaire (id, created_at, external_id, episode_id, patient_id, instrument,"
                        + " instrument_version, language, completed_at, completed_on, answers, more, entered_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(signed.id())
                .param(Columns.utc(time.now()))
                .param(signed.id().toString())
                .param(signed.episode().value())
                .param(signed.patient().value())
                .param(signed.instrument().id())
                .param(signed.instrument().version())
                .param(signed.instrument().language())
                .param(Columns.utc(signed.at()))
                .param(time.local(signed.at()).toLocalDate())
                .param(signed.answers().stream()
                        .map(value -> value == null ? "" : value.toString())
                        .collect(Collectors.joining(";")))
                .param(signed.more())
                .param(signed.enteredBy() == null ? null : signed.enteredBy().value())
                .update();
    }

    void total(
            UUID id, EpisodeId episode, PatientId patient, Instrument instrument, LocalDate on, int total, StaffId by) {
        jdbc.sql("insert into questionnaire_total (id, created_at, episode_id, patient_id, instrument,"
                        + " instrument_version, completed_on, total, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(Columns.utc(time.now()))
                .param(episode.value())
                .param(patient.value())
                .param(instrument.id())
                .param(instrument.version())
                .param(on)
                .param(total)
                .param(by.value())
                .update();
    }

    Optional<Stored> find(UUID id) {
        return query("q.id = ?", id).stream().findFirst();
    }

    /** By time of completion. */
    List<Stored> of(PatientId patient) {
        return query("q.patient_id = ?", patient.value());
    }

    Optional<StoredTotal> findTotal(UUID id) {
        return queryTotals("q.id = ?", id).stream().findFirst();
    }

    List<StoredTotal> totals(PatientId patient) {
        return queryTotals("q.patient_id = ?", patient.value());
    }

    void seen(UUID id, StaffId by) {
        jdbc.sql(
                        "update questionnaire set seen_at = ?, seen_by = ?, version = version + 1 where id = ? and seen_at is null")
                .params(Columns.utc(time.now()), by.value(), id)
                .update();
    }

    /** The same twice is once. */
    void voidIt(boolean total, UUID id, StaffId by, String reason) {
        jdbc.sql("update " + (total ? "questionnaire_total" : "questionnaire")
                        + " set voided_at = ?, voided_by = ?, void_reason = ?, version = version + 1"
                        + " where id = ? and voided_at is null")
                .params(Columns.utc(time.now()), by.value(), reason, id)
                .update();
    }

    private List<Stored> query(String where, UUID id) {
        return jdbc.sql("select q.*, e.display_name as enterer, s.display_name as seer from questionnaire q"
                        + " left join people_staff e on e.staff_id = q.entered_by"
                        + " left join people_staff s on s.staff_id = q.seen_by where " + where
                        + " order by q.completed_at, q.external_id")
                .param(id)
                .query((row, number) -> new Stored(
                        Columns.id(row, "id"),
                        new EpisodeId(Columns.id(row, "episode_id")),
                        new PatientId(Columns.id(row, "patient_id")),
                        new Administration(
                                Columns.text(row, "external_id"),
                                Columns.text(row, "instrument"),
                                Columns.instant(row, "completed_at"),
                                AnswerFacts.items(Columns.text(row, "answers"))),
                        row.getString("language"),
                        row.getString("more"),
                        Columns.day(row, "completed_on"),
                        row.getString("enterer"),
                        Columns.optionalInstant(row, "seen_at"),
                        row.getString("seer"),
                        row.getString("void_reason")))
                .list();
    }

    private List<StoredTotal> queryTotals(String where, UUID id) {
        return jdbc.sql("select q.*, e.display_name as enterer from questionnaire_total q"
                        + " join people_staff e on e.staff_id = q.entered_by where " + where
                        + " order by q.completed_on, q.id")
                .param(id)
                .query((row, number) -> new StoredTotal(
                        Columns.id(row, "id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "instrument"),
                        Columns.day(row, "completed_on"),
                        row.getInt("total"),
                        Columns.text(row, "enterer"),
                        row.getString("void_reason")))
                .list();
    }
}
