package app.steadier.bundle;

/**
 * Stores one file of a bundle. Implemented by the room that owns the rows; called once per import, in the order of the
 * format, inside the import's one transaction, and only when the whole bundle has no error. Must not keep the rows.
 */
public interface BundleSink {

    /** The file, for example {@code patients.csv}. */
    String file();

    /** Stores all rows in batches. Rows are checked already; a constraint that still fails rolls the import back. */
    void store(Iterable<BundleRow> rows, BundleContext context);
}
