package app.steadier.audit;

/** The key of the chains: 32 bytes that are never in the database (security, L3). */
public interface AuditKey {

    byte[] bytes();

    /** Which key it is, so that keys can be changed. */
    int id();
}
