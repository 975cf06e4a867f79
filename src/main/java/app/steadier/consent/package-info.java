/** What a person allows to be told to whom: consents, their signatures and checks, contacts, guests of family sessions. */
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {"access", "audit", "base"})
@NullMarked
package app.steadier.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
