package app.steadier.schedule;

import app.steadier.base.StaffId;

/**
 * A group to be made; it is active as long as its first pattern.
 *
 * @param kind PROCESS, SKILLS, SUBSTANCE_USE, FAMILY_EDUCATION or OTHER
 * @param track a track of the program, or {@code any}
 */
public record NewGroup(String name, Kind kind, String track, int capacity, StaffId facilitator, WeeklyPattern pattern) {

    /** What a group is. */
    public enum Kind {
        PROCESS,
        SKILLS,
        SUBSTANCE_USE,
        FAMILY_EDUCATION,
        OTHER
    }
}
