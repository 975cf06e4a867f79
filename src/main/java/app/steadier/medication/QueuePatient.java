package app.steadier.medication;

import app.steadier.base.PatientId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the queue knows of one patient.
 *
 * @param active whether the episode is going on
 * @param hasMedication whether an order of any kind runs on the day (reading D10)
 * @param alerts all alerts of the person, also of earlier episodes (reading D3)
 * @param injections one status for each running order of a long-acting injection
 * @param runs missed runs of the running scheduled orders
 * @param labsDue due days of labs not done
 * @param reviewsDue due days of medication reviews not done
 */
record QueuePatient(
        PatientId patient,
        String externalId,
        LocalDate admission,
        boolean active,
        boolean hasMedication,
        List<CheckIn> checkIns,
        List<Alert> alerts,
        List<SideEffect> sideEffects,
        List<InjectionStatus> injections,
        List<Run> runs,
        List<LocalDate> labsDue,
        List<LocalDate> reviewsDue) {

    /** A day checked in; craving 0 to 10, sleep in hours. */
    record CheckIn(
            LocalDate date,
            @Nullable Integer craving,
            @Nullable BigDecimal sleepHours) {}

    /** A safety alert that is not closed, by the local day it was raised. */
    record Alert(boolean acknowledged, LocalDate raised) {}

    /** Severity of a side effect that may reach the queue. */
    enum Severity {
        MODERATE,
        SEVERE
    }

    /** A side effect nobody has reviewed; a report without a time counts from the start of its day. */
    record SideEffect(String id, String name, Severity severity, LocalDateTime reported) {}

    /** A missed run with the name and strength of its medication. */
    record Run(String medication, MissedRun missed) {}
}
