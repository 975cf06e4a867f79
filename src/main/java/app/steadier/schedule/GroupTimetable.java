package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group with everything its sessions are made of; all days inclusive.
 *
 * @param version to be given back with a change
 * @param patterns by first day
 * @param topics in the order they are taught
 */
public record GroupTimetable(
        GroupId group,
        int version,
        String name,
        String kind,
        String track,
        int capacity,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        List<WeeklyPattern> patterns,
        List<PlannedTopic> topics,
        List<Leader> leaders,
        List<Substitution> substitutions) {

    /** What someone is in a group. */
    public enum Part {
        FACILITATOR,
        CO_FACILITATOR
    }

    /** Someone who leads the group for a time. */
    public record Leader(
            StaffId staff,
            String name,
            Part part,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean leads(Part as, LocalDate day) {
            return part == as && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Someone who leads the sessions of some days. */
    public record Substitution(UUID id, StaffId staff, String name, LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Who leads a session. */
    record Staffing(
            StaffId facilitator,
            @Nullable StaffId planned,
            @Nullable StaffId coFacilitator) {}

    /** Who leads on a day; null when nobody is named. */
    @Nullable
    Staffing staffing(LocalDate day) {
        StaffId usual = leader(Part.FACILITATOR, day);
        StaffId other = leader(Part.CO_FACILITATOR, day);
        StaffId standsIn = substitutions.stream()
                .filter(one -> one.covers(day))
                .map(Substitution::staff)
                .findFirst()
                .orElse(usual);
        return standsIn == null
                ? null
                : new Staffing(standsIn, standsIn.equals(usual) ? null : usual, standsIn.equals(other) ? null : other);
    }

    private @Nullable StaffId leader(Part part, LocalDate day) {
        return leaders.stream()
                .filter(one -> one.leads(part, day))
                .map(Leader::staff)
                .findFirst()
                .orElse(null);
    }
}
