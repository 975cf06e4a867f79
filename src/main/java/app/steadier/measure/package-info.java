/** Questionnaire registry, answers, scores. */
@ApplicationModule(
        displayName = "Measure",
        allowedDependencies = {"access", "base", "bundle", "safety"})
@NullMarked
package app.steadier.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
