/** Append-only chained record of who saw or changed what. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package app.steadier.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
