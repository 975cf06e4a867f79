package app.steadier.medication;

import app.steadier.base.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in a prescriber's list.
 *
 * @param medicines name and strength of each running order
 * @param lastCheckIn null when there is none since admission
 */
public record MedicationPatient(
        PatientId patient,
        String externalId,
        String name,
        LocalDate admission,
        List<String> medicines,
        @Nullable LocalDate lastCheckIn) {}
