/** What happens round the start of the portal: demonstration program, set-up code, what the console says. */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"access", "base", "bundle", "database"})
@NullMarked
package app.steadier.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
