package app.steadier.consent;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A family session with its guests.
 *
 * @param start local time
 * @param open whether it is still to be held, so that someone can be invited
 * @param guests by name
 * @param others relatives and friends who are not invited, by name, each with whether they may join
 */
public record FamilyPage(
        SessionId session,
        PatientId patient,
        String name,
        LocalDateTime start,
        LocalDateTime end,
        boolean open,
        List<FamilyGuest> guests,
        List<Candidate> others) {

    /** Someone who could be invited. */
    public record Candidate(Contact contact, ConsentVerdict verdict) {

        @Override
        public String toString() {
            return "Candidate " + contact.id();
        }
    }

    @Override
    public String toString() {
        return "FamilyPage " + session;
    }
}
