/** The command line of the same application: {@code bin/steadier}. */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"access", "audit", "base", "bundle", "database", "progress"})
@NullMarked
package app.steadier.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
