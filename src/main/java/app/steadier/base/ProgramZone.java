package app.steadier.base;

import java.time.ZoneId;

/** The one zone of the program, from its settings. */
@FunctionalInterface
public interface ProgramZone {

    ZoneId zone();
}
