package app.steadier.safety;

import app.steadier.base.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step to be added to the history of an alert. */
record NewStep(
        UUID id,
        UUID alert,
        AlertStep.What what,
        @Nullable StaffId by,
        @Nullable AlertCause cause,
        @Nullable UUID source,
        @Nullable FirstStep firstStep,
        @Nullable AlertContact contact,
        @Nullable StaffId to,
        @Nullable String note) {

    static NewStep of(UUID id, UUID alert, AlertStep.What what, @Nullable StaffId by) {
        return new NewStep(id, alert, what, by, null, null, null, null, null, null);
    }

    NewStep because(AlertCause why, AlertSource where) {
        return new NewStep(id, alert, what, by, why, where.from(), null, null, null, where.words());
    }

    NewStep begunWith(FirstStep first) {
        return new NewStep(id, alert, what, by, cause, source, first, contact, to, note);
    }

    NewStep trying(AlertContact tried) {
        return new NewStep(id, alert, what, by, cause, source, firstStep, tried, to, tried.note());
    }

    NewStep to(StaffId other) {
        return new NewStep(id, alert, what, by, cause, source, firstStep, contact, other, note);
    }

    NewStep saying(@Nullable String words) {
        return new NewStep(id, alert, what, by, cause, source, firstStep, contact, to, words);
    }
}
