package app.steadier.base;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** An id with a kind, so that a patient's id cannot be passed where a session's is meant. */
public interface TypedId {

    /** The value stored and shown in addresses: a UUID of version 7. */
    UUID value();

    /** A new UUID of version 7: made by the caller, rising with time, the idempotency key of a submission. */
    static UUID nextValue() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Reads a UUID in its canonical form; anything else is {@link NotAvailable}. */
    static UUID parseValue(String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equalsIgnoreCase(text)) {
                return value;
            }
        } catch (IllegalArgumentException malformed) {
            throw new NotAvailable();
        }
        throw new NotAvailable();
    }
}
