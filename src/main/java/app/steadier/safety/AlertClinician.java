package app.steadier.safety;

import app.steadier.base.StaffId;

/** A therapist or prescriber who works here today, and whether they are on call now. */
public record AlertClinician(StaffId id, String name, boolean onCall) {

    @Override
    public String toString() {
        return "AlertClinician " + id;
    }
}
