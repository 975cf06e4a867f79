package app.steadier.notes;

import app.steadier.base.NotAvailable;
import app.steadier.base.TypedId;
import java.util.UUID;

/** Identity of one progress note. */
public record NoteId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static NoteId next() {
        return new NoteId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static NoteId parse(String text) {
        return new NoteId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
