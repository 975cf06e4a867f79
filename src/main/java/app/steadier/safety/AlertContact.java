package app.steadier.safety;

import org.jspecify.annotations.Nullable;

/**
 * One try to reach the person.
 *
 * @param note at most 500 characters
 */
public record AlertContact(Way way, Result result, @Nullable String note) {

    /** How it was tried. */
    public enum Way {
        PHONE,
        TEXT,
        VIDEO,
        IN_PERSON
    }

    /** What came of it. */
    public enum Result {
        REACHED,
        LEFT_MESSAGE,
        NO_ANSWER
    }

    @Override
    public String toString() {
        return "AlertContact " + way + " " + result;
    }
}
