package app.steadier.consent;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a consent says.
 *
 * @param discloser who may tell; at most 200 characters
 * @param informationWords what exactly, in words beside the kinds; at most 1,000 characters
 * @param recipients contacts of the person
 * @param described recipients described in general; only for treatment, payment and operations
 * @param purposeWords in words beside the purposes; at most 500 characters, needed for OTHER
 * @param expiry null while nobody has decided
 */
public record ConsentTerms(
        String discloser,
        Set<Information> information,
        String informationWords,
        Set<UUID> recipients,
        Set<RecipientClass> described,
        Set<ConsentPurpose> purposes,
        String purposeWords,
        @Nullable ConsentExpiry expiry) {

    public ConsentTerms {
        information = Set.copyOf(information);
        recipients = Set.copyOf(recipients);
        described = Set.copyOf(described);
        purposes = Set.copyOf(purposes);
    }

    @Override
    public String toString() {
        return "ConsentTerms";
    }
}
