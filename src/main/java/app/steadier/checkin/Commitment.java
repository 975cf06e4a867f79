package app.steadier.checkin;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One small commitment.
 *
 * @param goalTitle title of its goal; null when it belongs to none
 * @param answerUntil last moment at which it can be answered or the answer changed
 * @param moved how often its time was moved, at most {@link CommitmentService#MOVES}
 * @param madeBy name of the member of staff who made it; null when the person did
 * @param canMove whether it is open, not due yet, and was not moved too often
 * @param canWithdraw whether it is open and not due yet
 */
public record Commitment(
        UUID id,
        PatientId patient,
        @Nullable String cue,
        String words,
        @Nullable UUID goal,
        @Nullable String goalTitle,
        LocalDateTime madeAt,
        LocalDateTime due,
        LocalDateTime answerUntil,
        CommitmentState state,
        @Nullable LocalDateTime answeredAt,
        @Nullable String remark,
        int moved,
        @Nullable String madeBy,
        boolean canAnswer,
        boolean canMove,
        boolean canWithdraw) {}
