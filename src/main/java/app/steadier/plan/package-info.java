/** Treatment plan versions, goals, reviews, goal ratings. */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"base", "bundle"})
@NullMarked
package app.steadier.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
