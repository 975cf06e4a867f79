/** Upstairs: the wings, one per role, all Vaadin, and the shell they share. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "access",
            "base",
            "checkin",
            "consent",
            "measure",
            "medication",
            "message",
            "notes",
            "progress",
            "safety",
            "schedule",
            "settings",
            "task"
        })
@NullMarked
package app.steadier.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
