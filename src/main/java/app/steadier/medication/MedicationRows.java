package app.steadier.medication;

import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.medication.MedicationPage.AlertLine;
import app.steadier.medication.MedicationPage.CheckLine;
import app.steadier.medication.MedicationPage.SideEffectLine;
import app.steadier.medication.MedicationPage.SymptomDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a person's medication page shows besides the orders. The caller has asked the guard. */
@Component
class MedicationRows {

    private static final String SYMPTOMS = """
            select day, craving, anxiety, sleep_hours
            from checkin_day
            where patient_id = :patient and day between :from and :to
            order by day
            """;

    private static final String EVENTS = """
            select 'ALERT' as what, raised_on as day, cause as word, '' as name, acknowledged_at as seen_at, null as done_on
            from safety_alert_row
            where patient_id = :patient and closed_at is null and raised_on <= :to
            union all
            select 'SIDE_EFFECT', reported_on, severity, name, reviewed_at, null
            from medication_side_effect
            where patient_id = :patient and reported_on between :from and :to
            union all
            select 'CHECK', due_on, kind, name, null, done_on
            from medication_monitoring
            where patient_id = :patient and due_on >= :from
            order by day desc
            """;

    /** The newest first. */
    record Events(List<AlertLine> alerts, List<SideEffectLine> sideEffects, List<CheckLine> checks) {}

    private final JdbcClient jdbc;
    private final ProgramTime time;

    MedicationRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Days checked in between two days, both inclusive, in order. */
    List<SymptomDay> symptoms(PatientId patient, LocalDate from, LocalDate to) {
        return jdbc.sql(SYMPTOMS)
                .param("patient", patient.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new SymptomDay(
                        day(row),
                        row.getObject("craving", Integer.class),
                        row.getObject("anxiety", Integer.class),
                        row.getBigDecimal("sleep_hours")))
                .list();
    }

    /** Open alerts of the person, and side effects and checks of the days. */
    Events events(PatientId patient, LocalDate from, LocalDate to) {
        Events events = new Events(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql(EVENTS)
                .param("patient", patient.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    add(events, row, to);
                });
        return events;
    }

    private void add(Events events, ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate day = day(row);
        String word = text(row, "word");
        LocalDateTime seen = row.getObject("seen_at", LocalDateTime.class);
        switch (text(row, "what")) {
            case "ALERT" -> events.alerts().add(new AlertLine(day, word, seen != null));
            case "SIDE_EFFECT" ->
                events.sideEffects().add(new SideEffectLine(day, text(row, "name"), word, localDay(seen)));
            default -> {
                LocalDate done = row.getObject("done_on", LocalDate.class);
                boolean due = done == null && !day.isAfter(asOf);
                events.checks().add(new CheckLine("LAB".equals(word), text(row, "name"), day, done, due));
            }
        }
    }

    private @Nullable LocalDate localDay(@Nullable LocalDateTime utc) {
        return utc == null ? null : time.local(utc.toInstant(ZoneOffset.UTC)).toLocalDate();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("day", LocalDate.class), "day");
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
