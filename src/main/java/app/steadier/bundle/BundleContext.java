package app.steadier.bundle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What a sink may ask during an import. */
public interface BundleContext {

    /** The id that stands for a key of a file, the same for every asker: made (UUID version 7) at the first question. */
    UUID id(String file, String key);

    ZoneId zone();

    /** Moment of the export. */
    Instant now();

    /** The import record that the rows belong to. */
    UUID importId();
}
