package app.steadier.settings;

import app.steadier.base.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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
    public RuleDays days(ProgramRule rule) {
        NavigableMap<LocalDate, Integer> changes = new TreeMap<>();
        jdbc.sql("select effective_from, value from program_rule where rule = ?")
                .param(rule.name())
                .query(row -> {
                    changes.put(Columns.day(row, "effective_from"), row.getInt("value"));
                });
        return new RuleDays(rule.usual(), changes);
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
