/** Patients, staff, family and other contacts. */
@ApplicationModule(displayName = "People", allowedDependencies = "bundle")
@NullMarked
package app.steadier.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
