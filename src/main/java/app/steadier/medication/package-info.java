/** Orders, doses, side effects, injections, prescriber queue. */
@ApplicationModule(
        displayName = "Medication",
        allowedDependencies = {"access", "base", "bundle", "message"})
@NullMarked
package app.steadier.medication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
