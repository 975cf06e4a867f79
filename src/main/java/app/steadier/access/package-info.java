/** Accounts, sign-in, roles, care team; decides who may do what to whom. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"audit", "base"})
@NullMarked
package app.steadier.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
