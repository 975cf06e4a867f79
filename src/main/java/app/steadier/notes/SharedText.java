package app.steadier.notes;

import java.util.Set;
import java.util.UUID;

/**
 * What is in every member's note of a group session; names nobody.
 *
 * @param topic at most 200 characters
 * @param content what was done, at most 10,000 characters
 * @param skills skills taught
 */
public record SharedText(String topic, String content, Set<UUID> skills) {

    @Override
    public String toString() {
        return "SharedText";
    }
}
