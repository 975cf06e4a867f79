package app.steadier.base;

import java.util.UUID;

/** Identity of one single session. */
public record SessionId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static SessionId next() {
        return new SessionId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static SessionId parse(String text) {
        return new SessionId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
