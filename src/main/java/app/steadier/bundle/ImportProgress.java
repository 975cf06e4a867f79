package app.steadier.bundle;

/** Told how far a check or an import is. Called from the thread that runs it. */
public interface ImportProgress {

    /** Listens to nothing. */
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void reading(String file) {}

        @Override
        public void storing(String file) {}
    };

    /** A file is about to be read and checked. */
    void reading(String file);

    /** A file is about to be stored. */
    void storing(String file);
}
