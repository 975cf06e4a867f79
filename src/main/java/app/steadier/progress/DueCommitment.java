package app.steadier.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One small commitment.
 *
 * @param answer kept, partly or missed; null when not answered
 * @param answeredAt null with an answer counts as answered when due
 */
record DueCommitment(
        Instant due,
        @Nullable CommitmentValue answer,
        @Nullable Instant answeredAt,
        @Nullable Instant withdrawnAt) {

    private static final Duration GRACE = Duration.ofHours(48);

    LocalDate dueDate(ZoneId zone) {
        return LocalDate.ofInstant(due, zone);
    }

    /** The value at {@code now}; what was answered or withdrawn later does not exist yet (reading D5). */
    CommitmentValue valueAt(Instant now) {
        if (withdrawnAt != null && withdrawnAt.isBefore(due) && !withdrawnAt.isAfter(now)) {
            return CommitmentValue.EXCLUDED;
        }
        Instant closes = due.plus(GRACE);
        Instant answered = answeredAt == null ? due : answeredAt;
        if (answer != null && !answered.isAfter(now) && !answered.isAfter(closes)) {
            return answer;
        }
        return now.isAfter(closes) ? CommitmentValue.MISSED : CommitmentValue.PENDING;
    }
}
