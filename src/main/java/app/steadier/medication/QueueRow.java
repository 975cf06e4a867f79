package app.steadier.medication;

import app.steadier.base.PatientId;
import java.util.List;

/**
 * One patient of the prescriber's queue.
 *
 * @param externalId the key staff know the patient by; last criterion of the order
 * @param reasons every fired rule, the most urgent first; never empty
 */
public record QueueRow(PatientId patient, String externalId, List<QueueReason> reasons) {

    /** The reason the row's place comes from. */
    public QueueReason top() {
        return reasons.getFirst();
    }
}
