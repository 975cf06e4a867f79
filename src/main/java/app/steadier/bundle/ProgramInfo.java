package app.steadier.bundle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What {@code program.json} says.
 *
 * @param now local moment of the export
 * @param dataFrom first day the records are complete
 * @param locale BCP 47
 */
public record ProgramInfo(
        String programId,
        String name,
        ZoneId zone,
        LocalDateTime now,
        LocalDate dataFrom,
        String locale,
        List<String> tracks,
        List<LevelRule> rules) {

    /** Weekly floor of a level of care from a day on: minutes a week, minutes that make a day count, days. */
    public record LevelRule(String levelOfCare, LocalDate effectiveFrom, int weekMinutes, int dayMinutes, int days) {}
}
