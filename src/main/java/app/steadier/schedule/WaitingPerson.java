package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Someone who waits for a seat.
 *
 * @param name family name first
 * @param place 1 is next
 * @param since local day
 */
public record WaitingPerson(UUID id, GroupId group, PatientId patient, String name, int place, LocalDate since) {

    @Override
    public String toString() {
        return "WaitingPerson " + id;
    }
}
