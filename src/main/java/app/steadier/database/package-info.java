/** How the portal reaches its database: the data folder, the embedded server, the keys, migrations and rights. */
@ApplicationModule(displayName = "Database", allowedDependencies = "audit")
@NullMarked
package app.steadier.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
