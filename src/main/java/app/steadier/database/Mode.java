package app.steadier.database;

import java.util.Arrays;
import org.springframework.core.env.Environment;

/** What a running portal is: three modes, each with its own data. */
public enum Mode {
    /** Invented people, known passwords, loopback only. */
    DEMONSTRATION,
    /** The same portal on an empty program, on the embedded or an external database. */
    PROGRAM,
    /** Real people: database and keys from the environment, strict checks. */
    PRODUCTION;

    static Mode of(Environment environment) {
        if (Arrays.asList(environment.getActiveProfiles()).contains("production")) {
            return PRODUCTION;
        }
        return environment.getProperty("steadier.demo", Boolean.class, false) ? DEMONSTRATION : PROGRAM;
    }

    /** Name of the mode's own part of the data folder. */
    String folder() {
        return this == DEMONSTRATION ? "demo" : "program";
    }
}
