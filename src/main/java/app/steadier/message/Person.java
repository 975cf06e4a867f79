package app.steadier.message;

import app.steadier.base.PatientId;

/** Someone a member of staff may write to. */
public record Person(PatientId id, String name) {

    @Override
    public String toString() {
        return "Person " + id;
    }
}
