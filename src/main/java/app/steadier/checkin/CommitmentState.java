package app.steadier.checkin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a commitment stands (model, section 3). */
public enum CommitmentState {
    OPEN,
    KEPT,
    PARTLY,
    MISSED,
    /** Let go before it was due. */
    WITHDRAWN,
    /** No answer until 48 hours after it was due; counts as missed. */
    NOT_ANSWERED;

    /** Elapsed hours after it was due in which it can be answered, and the answer be changed (model, commitment.grace). */
    static final Duration GRACE = Duration.ofHours(48);

    static CommitmentState at(
            Instant now, Instant due, @Nullable CommitmentAnswer answer, @Nullable Instant withdrawnAt) {
        if (withdrawnAt != null && withdrawnAt.isBefore(due)) {
            return WITHDRAWN;
        }
        if (answer != null) {
            return valueOf(answer.name());
        }
        return answerable(now, due) ? OPEN : NOT_ANSWERED;
    }

    static boolean answerable(Instant now, Instant due) {
        return !now.isAfter(due.plus(GRACE));
    }
}
