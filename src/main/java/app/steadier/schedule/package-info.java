/** Tracks, groups, dated memberships, sessions, attendance in minutes, participation. */
@ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {"access", "base", "bundle", "message", "settings"})
@NullMarked
package app.steadier.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
