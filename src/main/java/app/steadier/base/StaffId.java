package app.steadier.base;

import java.util.UUID;

/** Identity of a member of staff. */
public record StaffId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static StaffId next() {
        return new StaffId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static StaffId parse(String text) {
        return new StaffId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
