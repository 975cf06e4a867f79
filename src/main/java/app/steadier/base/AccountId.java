package app.steadier.base;

import java.util.UUID;

/** Identity of a sign-in. */
public record AccountId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static AccountId next() {
        return new AccountId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static AccountId parse(String text) {
        return new AccountId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
