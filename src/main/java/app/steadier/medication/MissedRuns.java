package app.steadier.medication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The missed run of one order (formulas, section 10). */
final class MissedRuns {

    private MissedRuns() {}

    /** Walks the doses due by {@code now} from the latest back to the last one taken. */
    static MissedRun of(Collection<DueDose> doses, Instant now, ZoneId zone) {
        List<DueDose> latestFirst = doses.stream()
                .filter(dose -> !dose.held() && !dose.due().isAfter(now))
                .sorted(Comparator.comparing(DueDose::due).reversed())
                .toList();
        int run = 0;
        LocalDate since = null;
        for (DueDose dose : latestFirst) {
            DoseState state = DoseStates.at(dose, now, zone);
            if (state == DoseState.TOOK) {
                break;
            }
            if (state == DoseState.SKIPPED) {
                run++;
                since = LocalDate.ofInstant(dose.due(), zone);
            }
        }
        return new MissedRun(run, since);
    }
}
