package app.steadier.medication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One expected dose of a scheduled order with its report.
 *
 * @param report null when nothing was reported
 * @param reportedAt null counts as reported when due
 * @param staffCorrection whether staff corrected the report with a reason
 * @param held whether a prescriber put the order on hold over the due day
 */
record DueDose(
        Instant due,
        @Nullable DoseAnswer report,
        @Nullable Instant reportedAt,
        boolean staffCorrection,
        boolean held) {}
