/** Inquiry, assessment, episode of care, discharge, aftercare. */
@ApplicationModule(
        displayName = "Admission",
        allowedDependencies = {"access", "base", "bundle"})
@NullMarked
package app.steadier.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
