/** Daily check-in, small commitments, skills and same-day practice, hard moments. */
@ApplicationModule(
        displayName = "Checkin",
        allowedDependencies = {"access", "audit", "base", "bundle", "message"})
@NullMarked
package app.steadier.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
