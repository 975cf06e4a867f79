package app.steadier.portal.care;

import app.steadier.consent.ConsentKind;
import app.steadier.consent.ConsentPurpose;
import app.steadier.consent.Information;
import app.steadier.consent.RecipientClass;
import java.util.EnumSet;
import java.util.Set;

/** What can stand in a consent of each kind, so that nobody can choose what is refused (kinds are never combined). */
final class ConsentChoices {

    private ConsentChoices() {}

    static Set<Information> information(ConsentKind kind) {
        EnumSet<Information> notes = EnumSet.of(Information.SUD_COUNSELLING_NOTES);
        return kind == ConsentKind.SUD_COUNSELLING_NOTES ? notes : EnumSet.complementOf(notes);
    }

    static Set<RecipientClass> described(ConsentKind kind) {
        return kind == ConsentKind.TPO ? EnumSet.allOf(RecipientClass.class) : EnumSet.noneOf(RecipientClass.class);
    }

    static Set<ConsentPurpose> purposes(ConsentKind kind) {
        EnumSet<ConsentPurpose> proceeding = EnumSet.of(ConsentPurpose.LEGAL_PROCEEDING);
        return switch (kind) {
            case TPO -> EnumSet.of(ConsentPurpose.TREATMENT, ConsentPurpose.PAYMENT, ConsentPurpose.OPERATIONS);
            case LEGAL_PROCEEDING -> proceeding;
            case SPECIFIC, SUD_COUNSELLING_NOTES -> EnumSet.complementOf(proceeding);
        };
    }
}
