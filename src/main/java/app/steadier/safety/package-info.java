/** Safety alerts and their clock. */
@ApplicationModule(displayName = "Safety", allowedDependencies = "bundle")
@NullMarked
package app.steadier.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
