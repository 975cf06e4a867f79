package app.steadier.database;

/** The database of a portal that runs, or of a server that a portal brings up to date: rows only, no migrations. */
record Joined(Login application) implements Database {

    @Override
    public Login migration() {
        return application;
    }

    @Override
    public boolean migrates() {
        return false;
    }
}
