package app.steadier.consent;

/** Recipients described in general, as a consent for treatment, payment and operations may (42 CFR 2.31(a)(4)). */
public enum RecipientClass {
    TREATING_PROVIDERS,
    HEALTH_PLANS,
    OPERATIONS_SERVICES
}
