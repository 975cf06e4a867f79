package app.steadier.consent;

import app.steadier.base.PatientId;
import java.util.List;

/**
 * Everything about one person's consents.
 *
 * @param language in which the person reads: en or es
 * @param consents in every state, newest first
 * @param contacts by name
 */
public record ConsentPage(
        PatientId patient, String name, String language, List<Consent> consents, List<Contact> contacts) {

    public ConsentPage {
        consents = List.copyOf(consents);
        contacts = List.copyOf(contacts);
    }

    @Override
    public String toString() {
        return "ConsentPage " + patient;
    }
}
