package app.steadier.settings;

import app.steadier.base.Columns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules and closed days as they are stored. */
@Component
class StoredRules implements ProgramRules {

    private final JdbcClient jdbc;

    StoredRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int number(ProgramRule rule, LocalDate day) {
        return jdbc.sql("select value from program_rule where rule = ? and effective_from <= ?"
                        + " order by effective_from desc limit 1")
                .params(rule.name(), day)
                .query(Integer.class)
                .optional()
                .orElse(rule.usual());
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        return jdbc.sql("select id, day, name, track from program_holiday where day between ? and ? order by day, name")
                .params(from, to)
                .query((row, number) -> new Holiday(
                        Columns.id(row, "id"),
                        Columns.day(row, "day"),
                        Columns.text(row, "name"),
                        row.getString("track")))
                .list();
    }
}
