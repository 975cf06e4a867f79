package app.steadier.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Attendance in minutes (formulas, section 1; reading D1). */
final class Attendance {

    private static final BigDecimal ALL = new BigDecimal("100.0");

    private Attendance() {}

    /** Minutes of one session, whatever its kind. */
    static SessionMinutes of(SessionEntry entry) {
        return SessionSeconds.of(entry).minutes();
    }

    /** Sums the counting sessions whose local start date lies in the period and not after {@code asOf}. */
    static AttendanceResult over(
            Collection<SessionEntry> entries, LocalDate from, LocalDate to, LocalDate asOf, ZoneId zone) {
        LocalDate last = to.isAfter(asOf) ? asOf : to;
        List<SessionSeconds> rows = entries.stream()
                .filter(SessionEntry::counts)
                .filter(entry ->
                        !entry.date(zone).isBefore(from) && !entry.date(zone).isAfter(last))
                .map(SessionSeconds::of)
                .toList();
        SessionSeconds sum = rows.stream().reduce(SessionSeconds.NONE, SessionSeconds::plus);
        int counted = (int) rows.stream()
                .filter(row -> row.scheduled() > 0 && row.excused() == 0)
                .count();
        long expected = sum.scheduled() - sum.excused();
        if (expected == 0) {
            return new AttendanceResult(sum.minutes(), counted, null, DataState.NO_DATA);
        }
        BigDecimal percent = Exact.ratio(100 * sum.attended(), expected, 1).min(ALL);
        return new AttendanceResult(sum.minutes(), counted, percent, DataState.OK);
    }
}
