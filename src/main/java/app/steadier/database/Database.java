package app.steadier.database;

/** A database that can be reached: the embedded server, an external one, or the server of a portal that runs. */
interface Database extends AutoCloseable {

    String SCHEMA = "steadier";

    /** Reads and writes rows, never the shape of tables. */
    Login application();

    /** Owns the shape of tables. The same as {@link #application} where migrations are not ours to run. */
    Login migration();

    /** Whether this process brings the tables up to date. */
    default boolean migrates() {
        return true;
    }

    /** Called once the tables are up to date and the rights are granted. */
    default void ready() {}

    @Override
    default void close() {}
}
