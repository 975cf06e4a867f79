package app.steadier.access;

import java.util.Locale;

/** The eight verbs of the access matrix (security, section 2). */
public enum Verb {
    LIST,
    READ,
    CREATE,
    UPDATE,
    SIGN,
    ACKNOWLEDGE,
    END,
    EXPORT;

    /** Name in the matrix and in the access log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
