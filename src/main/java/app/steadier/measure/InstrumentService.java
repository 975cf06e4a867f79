package app.steadier.measure;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which questionnaires there are, on what licence, and which are switched on (capability B16). */
@Service
public class InstrumentService {

    private final Instruments instruments;
    private final InstrumentSwitches switches;
    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    InstrumentService(
            Instruments instruments,
            InstrumentSwitches switches,
            JdbcClient jdbc,
            AccessGuard guard,
            ProgramTime time) {
        this.instruments = instruments;
        this.switches = switches;
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** All questionnaires with their licence, and the files that were refused; one statement. */
    @Guarded(resource = Resource.INSTRUMENT, verb = Verb.LIST)
    @Transactional
    public Registry registry() {
        guard.require(Verb.LIST, Target.none(), Resource.INSTRUMENT);
        Map<String, Boolean> set = switches.all();
        List<Registry.Entry> entries = instruments.all().stream()
                .map(each -> new Registry.Entry(each, set.getOrDefault(each.id(), each.deliveredActive())))
                .toList();
        return new Registry(entries, instruments.refused());
    }

    /**
     * Switches a questionnaire on or off; what is on its way stays. Administrators only, with the password once more.
     *
     * @param reason 15 to 500 characters; for one with a condition, that the condition was checked
     * @throws NotAvailable when there is no such questionnaire
     */
    @Guarded(resource = Resource.INSTRUMENT, verb = Verb.UPDATE)
    @Transactional
    public void switchTo(String instrument, boolean active, String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.INSTRUMENT);
        Instrument known = instruments.find(instrument).orElseThrow(NotAvailable::new);
        jdbc.sql("insert into instrument_switch (instrument, active, changed_at, reason) values (?, ?, ?, ?)"
                        + " on duplicate key update active = values(active), changed_at = values(changed_at),"
                        + " reason = values(reason)")
                .params(known.id(), active, Columns.utc(time.now()), reason.strip())
                .update();
    }
}
