/** Secure messages between a person and those who care for them, reminders, and the e-mail that says there is something. */
@ApplicationModule(
        displayName = "Message",
        allowedDependencies = {"access", "base", "settings"})
@NullMarked
package app.steadier.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
