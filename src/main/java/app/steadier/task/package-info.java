/** What is to be done by someone until a time: calls after an absence, attendance left open; with its history. */
@ApplicationModule(
        displayName = "Task",
        allowedDependencies = {"access", "base", "schedule"})
@NullMarked
package app.steadier.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
