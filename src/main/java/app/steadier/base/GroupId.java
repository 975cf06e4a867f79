package app.steadier.base;

import java.util.UUID;

/** Identity of a continuing series of sessions with a roster. */
public record GroupId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static GroupId next() {
        return new GroupId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static GroupId parse(String text) {
        return new GroupId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
