/** Daily check-in, small commitments, skills and same-day practice. */
@ApplicationModule(
        displayName = "Checkin",
        allowedDependencies = {"base", "bundle"})
@NullMarked
package app.steadier.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
