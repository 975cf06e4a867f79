package app.steadier.measure;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes questionnaires that are given to people, and every tap of them. The caller has asked the guard. */
@Component
class FormRows {

    private static final String FORM = "select f.*, s.display_name as giver from questionnaire_form f"
            + " left join people_staff s on s.staff_id = f.assigned_by where ";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    FormRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    enum State {
        OPEN,
        SIGNED,
        WITHDRAWN
    }

    /** A questionnaire given to someone. */
    record Form(
            UUID id,
            EpisodeId episode,
            PatientId patient,
            String instrument,
            String language,
            State state,
            Instant given,
            @Nullable Instant ended,
            @Nullable String giver) {}

    /** One tap. */
    record Tap(UUID id, UUID form, String item, @Nullable Integer value, Instant at) {}

    Form get(UUID form) {
        return jdbc.sql(FORM + "f.id = ?")
                .param(form)
                .query((row, number) -> form(row))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    List<Form> of(PatientId patient) {
        return jdbc.sql(FORM + "f.patient_id = ? order by f.created_at, f.id")
                .param(patient.value())
                .query((row, number) -> form(row))
                .list();
    }

    /**
     * Waits for whoever writes to the same form, until the transaction ends, and reads it as they left it. Writing, not
     * only locking, makes it hold on a cluster too.
     */
    Form turn(UUID form) {
        jdbc.sql("update questionnaire_form set version = version + 1 where id = ?")
                .param(form)
                .update();
        return get(form);
    }

    /** False when one of the instrument waits already. */
    boolean give(UUID id, EpisodeId episode, PatientId patient, Instrument instrument, @Nullable StaffId by) {
        return jdbc.sql("insert ignore into questionnaire_form (id, created_at, episode_id, patient_id, instrument,"
                                + " language, assigned_by, state) values (?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                        .param(id)
                        .param(Columns.utc(time.now()))
                        .param(episode.value())
                        .param(patient.value())
                        .param(instrument.id())
                        .param(instrument.language())
                        .param(by == null ? null : by.value())
                        .update()
                > 0;
    }

    Optional<Tap> tap(UUID id) {
        return jdbc.sql("select form_id, item, value, at from questionnaire_answer where id = ?")
                .param(id)
                .query((row, number) -> new Tap(
                        id,
                        Columns.id(row, "form_id"),
                        Columns.text(row, "item"),
                        Columns.optionalNumber(row, "value"),
                        Columns.instant(row, "at")))
                .optional();
    }

    void write(UUID tap, UUID form, String item, @Nullable Integer value) {
        jdbc.sql("insert into questionnaire_answer (id, form_id, change_no, item, value, at) select ?, ?,"
                        + " coalesce(max(change_no), 0) + 1, ?, ?, ? from questionnaire_answer where form_id = ?")
                .param(tap)
                .param(form)
                .param(item)
                .param(value)
                .param(Columns.utc(time.now()))
                .param(form)
                .update();
    }

    /** The answers that hold, by item; null for one that was skipped. */
    Map<String, @Nullable Integer> answers(UUID form) {
        return answers(List.of(form)).getOrDefault(form, Map.of());
    }

    /** The same for several forms; one statement. */
    Map<UUID, Map<String, @Nullable Integer>> answers(List<UUID> forms) {
        Map<UUID, Map<String, @Nullable Integer>> all = new HashMap<>();
        if (forms.isEmpty()) {
            return all;
        }
        jdbc.sql("select form_id, item, value from questionnaire_answer where form_id in (:forms)"
                        + " order by form_id, change_no")
                .param("forms", forms)
                .query(row -> {
                    all.computeIfAbsent(Columns.id(row, "form_id"), id -> new HashMap<>())
                            .put(Columns.text(row, "item"), Columns.optionalNumber(row, "value"));
                });
        return all;
    }

    void end(UUID form, State state, @Nullable StaffId by, @Nullable String reason) {
        jdbc.sql("update questionnaire_form set state = ?, ended_at = ?, ended_by = ?, end_reason = ? where id = ?")
                .param(state.name())
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(reason)
                .param(form)
                .update();
    }

    /** The stay in the program, or before it, that is not over. */
    Optional<EpisodeId> openEpisode(PatientId patient) {
        return jdbc.sql("select episode_id from admission_episode where patient_id = ? and inquiry_closed_on is null"
                        + " and (discharge_date is null or discharge_date > ?)"
                        + " order by coalesce(admission_date, inquiry_date) desc limit 1")
                .params(patient.value(), time.today())
                .query((row, number) -> new EpisodeId(Columns.id(row, "episode_id")))
                .optional();
    }

    /** The stay that a day belongs to. */
    Optional<EpisodeId> episodeOn(PatientId patient, LocalDate day) {
        return jdbc.sql("select episode_id from admission_episode where patient_id = ? and admission_date <= ?"
                        + " and (discharge_date is null or discharge_date >= ?) order by admission_date desc limit 1")
                .params(patient.value(), day, day)
                .query((row, number) -> new EpisodeId(Columns.id(row, "episode_id")))
                .optional();
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                Columns.id(row, "id"),
                new EpisodeId(Columns.id(row, "episode_id")),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "instrument"),
                Columns.text(row, "language"),
                State.valueOf(Columns.text(row, "state")),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "ended_at"),
                row.getString("giver"));
    }
}
