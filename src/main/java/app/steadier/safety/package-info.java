/** Safety alerts with their clock and their notices, and crisis plans. */
@ApplicationModule(
        displayName = "Safety",
        allowedDependencies = {"access", "base", "bundle", "settings"})
@NullMarked
package app.steadier.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
