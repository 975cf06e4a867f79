package app.steadier.consent;

import java.util.UUID;

/**
 * Someone invited to a family session.
 *
 * @param verdict whether they may join by the consents of this moment
 */
public record FamilyGuest(UUID invitation, Contact contact, ConsentVerdict verdict) {

    @Override
    public String toString() {
        return "FamilyGuest " + invitation;
    }
}
