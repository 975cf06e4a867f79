/** Group session text, one note for each member, individual and family notes, signing, addenda, the linter. */
@ApplicationModule(
        displayName = "Notes",
        allowedDependencies = {"access", "base", "schedule", "settings"})
@NullMarked
package app.steadier.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
