package app.steadier.access;

/** A statement on patients' tables without a grant: a fault of the program, refused at the data source. */
public class UnguardedAccess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnguardedAccess(String table) {
        super("No grant for a statement on " + table);
    }
}
