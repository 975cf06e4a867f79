package app.steadier.medication;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The prescriber's queue as shown.
 *
 * @param asOf wall clock of the program
 * @param onMedicine people of the reader with a running order
 * @param everybody whether all rules were asked for people without an order too
 * @param entries the most urgent first
 */
public record QueuePage(LocalDateTime asOf, int onMedicine, boolean everybody, List<Entry> entries) {

    /**
     * One person to look at.
     *
     * @param medicines name and strength of each running order
     */
    public record Entry(PatientId patient, String name, List<String> medicines, QueueRow row) {}
}
