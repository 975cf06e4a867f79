package app.steadier.base;

import java.util.UUID;

/** Identity of a person who is or was in treatment, or asks for it. */
public record PatientId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static PatientId next() {
        return new PatientId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static PatientId parse(String text) {
        return new PatientId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
