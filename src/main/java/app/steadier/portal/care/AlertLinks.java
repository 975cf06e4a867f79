package app.steadier.portal.care;

import app.steadier.base.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages about someone's safety, in the wing of whoever looks at them. */
public interface AlertLinks {

    /** All open alerts. */
    String alerts();

    /** One alert. */
    default String alert(UUID alert) {
        return alerts() + "/" + alert;
    }

    /** The person's own page. */
    String person(PatientId patient);

    /** The person's crisis plan; null where the wing has no such page. */
    @Nullable
    String plan(PatientId patient);
}
