package app.steadier.safety;

import org.jspecify.annotations.Nullable;

/**
 * Someone to turn to.
 *
 * @param name and, if wanted, who that is
 * @param phone as one dials it; null when there is none
 */
public record HelpContact(String name, @Nullable String phone) {

    @Override
    public String toString() {
        return "HelpContact";
    }
}
