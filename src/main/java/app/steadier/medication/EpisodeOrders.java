package app.steadier.medication;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One admission with its orders by their external id. */
record EpisodeOrders(
        EpisodeId episode,
        String externalId,
        PatientId patient,
        String patientExternalId,
        String patientName,
        LocalDate admission,
        @Nullable LocalDate discharge,
        List<OrderHistory> orders) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Now, or the last minute of the discharge date of an ended admission (formulas, section 0). */
    Instant evaluatedAt(Instant now, ZoneId zone) {
        return discharge != null && discharge.isBefore(LocalDate.ofInstant(now, zone))
                ? discharge.atTime(LAST_MINUTE).atZone(zone).toInstant()
                : now;
    }

    List<OrderHistory> scheduled() {
        return orders.stream()
                .filter(order -> order.kind() == OrderKind.SCHEDULED)
                .toList();
    }
}
