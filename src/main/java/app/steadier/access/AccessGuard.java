package app.steadier.access;

import app.steadier.base.NotAvailable;

/**
 * The one door: decides by the access matrix who may do what to whom, and writes the access log in the same transaction
 * (security, section 2.4).
 */
public interface AccessGuard {

    /**
     * Leave for one thing, or for a page about one thing; several resources are one grant and one entry.
     *
     * @throws NotAvailable when refused; never tells whether the thing exists. The refusal is on record.
     */
    Grant require(Verb verb, Target target, Resource... resources);

    /**
     * As {@link #require(Verb, Target, Resource...)} for rows that ask for a typed reason.
     *
     * @param reason at least 15 and at most 500 characters; stored with the entry
     */
    Grant requireWithReason(Verb verb, Target target, String reason, Resource... resources);

    /**
     * Leave for a list, as predicates for its query.
     *
     * @throws NotAvailable when the caller has no row in the matrix at all
     */
    Scope scope(Verb verb, Resource... resources);

    /** Whether it would be allowed; only to hide what cannot be used, never as the control. Writes nothing. */
    boolean can(Verb verb, Target target, Resource... resources);

    /** Who acts now. */
    Caller caller();
}
