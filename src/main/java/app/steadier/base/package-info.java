/** Program clock and zone, typed ids, keyset paging, user-facing problems. Knows no feature. */
@ApplicationModule(
        displayName = "Base",
        allowedDependencies = {})
@NullMarked
package app.steadier.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
