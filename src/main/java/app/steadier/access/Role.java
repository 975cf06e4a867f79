package app.steadier.access;

/** Roles of the access matrix, and SYSTEM for named jobs. */
public enum Role {
    PATIENT,
    THERAPIST,
    PRESCRIBER,
    COORDINATOR,
    ADMIN,
    ANONYMOUS,
    SYSTEM;

    /** A role that a member of staff can hold. */
    public boolean isStaff() {
        return this == THERAPIST || this == PRESCRIBER || this == COORDINATOR || this == ADMIN;
    }
}
