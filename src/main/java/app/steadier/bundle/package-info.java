/** The import format: its columns, its checks, and the door through which each room stores its own files. */
@ApplicationModule(
        displayName = "Bundle",
        allowedDependencies = {"access", "base"})
@NullMarked
package app.steadier.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
