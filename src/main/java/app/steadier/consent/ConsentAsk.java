package app.steadier.consent;

import app.steadier.access.Target;
import app.steadier.base.PatientId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to someone outside, or said before them.
 *
 * @param recipient a contact of the person
 */
public record ConsentAsk(PatientId patient, UUID recipient, ConsentPurpose purpose, Set<Information> information) {

    private static final String RECIPIENT = "consent-recipient:";
    private static final String PURPOSE = "consent-purpose:";
    private static final String INFORMATION = "consent-information:";

    public ConsentAsk {
        information = Set.copyOf(information);
        if (information.isEmpty()) {
            throw new IllegalArgumentException("A consent is asked for something");
        }
    }

    /** For a relative who joins a family session: they learn that the person is here and what is spoken of. */
    public static ConsentAsk familySession(PatientId patient, UUID relative) {
        return new ConsentAsk(
                patient,
                relative,
                ConsentPurpose.FAMILY_INVOLVEMENT,
                Set.of(Information.ATTENDANCE, Information.FAMILY_SESSION));
    }

    /** Names the disclosure in a target, so that the guard's term {@code consented} can judge it at that moment. */
    public Target on(Target target) {
        List<String> facts = new ArrayList<>(List.of(RECIPIENT + recipient, PURPOSE + purpose));
        information.forEach(kind -> facts.add(INFORMATION + kind));
        return target.with(patient).being(facts.toArray(String[]::new));
    }

    /** What a target names; null when it names no disclosure. */
    static @Nullable ConsentAsk of(Target target) {
        UUID recipient = null;
        ConsentPurpose purpose = null;
        Set<Information> information = EnumSet.noneOf(Information.class);
        for (String fact : target.facts()) {
            if (fact.startsWith(RECIPIENT)) {
                recipient = UUID.fromString(fact.substring(RECIPIENT.length()));
            } else if (fact.startsWith(PURPOSE)) {
                purpose = ConsentPurpose.valueOf(fact.substring(PURPOSE.length()));
            } else if (fact.startsWith(INFORMATION)) {
                information.add(Information.valueOf(fact.substring(INFORMATION.length())));
            }
        }
        return target.patient() == null || recipient == null || purpose == null || information.isEmpty()
                ? null
                : new ConsentAsk(target.patient(), recipient, purpose, information);
    }
}
