package app.steadier.base;

import java.util.UUID;

/** Identity of one admission of one person. */
public record EpisodeId(UUID value) implements TypedId {

    /** A new time-ordered id, made by the caller before the first save. */
    public static EpisodeId next() {
        return new EpisodeId(TypedId.nextValue());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotAvailable when the text is no id; the same answer as for a record that does not exist
     */
    public static EpisodeId parse(String text) {
        return new EpisodeId(TypedId.parseValue(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
