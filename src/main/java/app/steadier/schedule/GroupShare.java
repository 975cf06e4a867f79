package app.steadier.schedule;

import app.steadier.base.PatientId;

/**
 * How much of someone's week is groups.
 *
 * @param name family name first
 * @param groupMinutes planned in groups
 * @param minutes planned in all, visits about medication left out
 */
public record GroupShare(PatientId patient, String name, int groupMinutes, int minutes) {

    /** Groups are the backbone: at least half of the planned time. */
    boolean enough() {
        return 2 * groupMinutes >= minutes;
    }

    GroupShare plus(GroupShare other) {
        return new GroupShare(patient, name, groupMinutes + other.groupMinutes, minutes + other.minutes);
    }

    @Override
    public String toString() {
        return "GroupShare " + patient;
    }
}
