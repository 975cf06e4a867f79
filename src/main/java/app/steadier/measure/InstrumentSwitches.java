package app.steadier.measure;

import app.steadier.base.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator has switched; the caller has asked the guard. */
@Component
class InstrumentSwitches {

    private final Instruments instruments;
    private final JdbcClient jdbc;

    InstrumentSwitches(Instruments instruments, JdbcClient jdbc) {
        this.instruments = instruments;
        this.jdbc = jdbc;
    }

    Map<String, Boolean> all() {
        Map<String, Boolean> set = new HashMap<>();
        jdbc.sql("select instrument, active from instrument_switch").query(row -> {
            set.put(Columns.text(row, "instrument"), row.getBoolean("active"));
        });
        return set;
    }

    /** The questionnaires that are switched on; one statement. */
    List<Instrument> active() {
        Map<String, Boolean> set = all();
        return instruments.all().stream()
                .filter(each -> set.getOrDefault(each.id(), each.deliveredActive()))
                .toList();
    }
}
