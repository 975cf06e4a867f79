package app.steadier.consent;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may be told.
 *
 * @param refusal null when it may
 * @param consents those it rests on; empty when refused
 * @param notCovered information that the nearest consent does not name
 */
public record ConsentVerdict(@Nullable ConsentRefusal refusal, Set<UUID> consents, Set<Information> notCovered) {

    public boolean allowed() {
        return refusal == null;
    }
}
