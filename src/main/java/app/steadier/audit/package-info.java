/** Append-only chained record of who saw or changed what. */
@ApplicationModule(displayName = "Audit")
@NullMarked
package app.steadier.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
