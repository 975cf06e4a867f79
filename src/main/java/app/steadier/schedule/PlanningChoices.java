package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen while planning.
 *
 * @param groups every group there is or was, by name
 * @param leaders who may lead a session, by name
 * @param tracks of the program
 * @param rooms that some group or session uses
 */
public record PlanningChoices(List<Group> groups, List<Leader> leaders, List<String> tracks, List<String> rooms) {

    /**
     * A group.
     *
     * @param track a track of the program, or {@code any}
     */
    public record Group(
            GroupId id,
            String name,
            String track,
            int capacity,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo) {

        /** Whether the group meets on a day. */
        public boolean active(LocalDate day) {
            return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
        }
    }

    /**
     * A therapist or prescriber.
     *
     * @param prescribes whether medication visits can be booked with them
     * @param treats whether individual and family sessions can be booked with them
     */
    public record Leader(
            StaffId id,
            String name,
            boolean treats,
            boolean prescribes,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo) {

        /** Whether they work here on a day. */
        public boolean active(LocalDate day) {
            return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
        }
    }

    /**
     * Someone in the program.
     *
     * @param name family name first
     * @param track theirs on the day asked about
     */
    public record Person(
            PatientId id, String name, @Nullable String track) {

        @Override
        public String toString() {
            return "Person " + id;
        }
    }
}
