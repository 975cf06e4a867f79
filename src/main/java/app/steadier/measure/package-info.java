/** Questionnaire registry, answers, scores. */
@ApplicationModule(displayName = "Measure")
@NullMarked
package app.steadier.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
