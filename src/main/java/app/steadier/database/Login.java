package app.steadier.database;

/** A user of the database and the address it connects to. */
record Login(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
