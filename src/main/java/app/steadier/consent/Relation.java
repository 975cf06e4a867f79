package app.steadier.consent;

import org.jspecify.annotations.Nullable;

/** What a contact is to the person. */
public enum Relation {
    PARTNER,
    PARENT,
    CHILD,
    SIBLING,
    RELATIVE,
    FRIEND,
    TREATING_PROVIDER,
    HEALTH_PLAN,
    OPERATIONS_SERVICE,
    EMPLOYER,
    COURT,
    PROBATION,
    LAWYER,
    OTHER;

    /** Someone who may be a guest of a family session. */
    public boolean close() {
        return compareTo(FRIEND) <= 0;
    }

    /** The general description that covers such a recipient, if any. */
    @Nullable
    RecipientClass described() {
        return switch (this) {
            case TREATING_PROVIDER -> RecipientClass.TREATING_PROVIDERS;
            case HEALTH_PLAN -> RecipientClass.HEALTH_PLANS;
            case OPERATIONS_SERVICE -> RecipientClass.OPERATIONS_SERVICES;
            default -> null;
        };
    }
}
