package app.steadier.checkin;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Small steps of one person.
 *
 * @param name of the person, for lists
 * @param commitments the latest due first
 * @param goals active ones
 * @param now on the program's clock
 */
public record CommitmentPage(
        PatientId patient, String name, List<Commitment> commitments, List<CommitmentGoal> goals, LocalDateTime now) {

    @Override
    public String toString() {
        return "CommitmentPage " + patient;
    }
}
