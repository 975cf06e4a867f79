/**
 * What follows from the records of the other rooms: hours, attendance, spikes, steadiness, readiness, census and
 * drop-out points. Owns no table; formulas are pure functions over records.
 */
@ApplicationModule(
        displayName = "Progress",
        allowedDependencies = {"access", "base"})
@NullMarked
package app.steadier.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
