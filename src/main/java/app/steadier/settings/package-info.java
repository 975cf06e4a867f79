/** The program, its zone, tracks and effective-dated rules. */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"access", "base", "bundle"})
@NullMarked
package app.steadier.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
