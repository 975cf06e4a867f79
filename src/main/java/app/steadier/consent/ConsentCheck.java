package app.steadier.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person's consents allow a disclosure (model, sections 3 and 5; 42 CFR 2.31 and 2.33). */
final class ConsentCheck {

    private ConsentCheck() {}

    /**
     * The verdict at a moment. One consent has to cover recipient, purpose and every kind of information; counselling
     * notes in a package are judged apart, by a consent of their own, and so is a proceeding.
     *
     * @param consents all of the person, in any state
     * @param recipient null when it is no contact of the person; then nothing covers it
     */
    static ConsentVerdict verdict(
            List<Consent> consents, @Nullable Contact recipient, ConsentAsk ask, Instant at, ZoneId zone) {
        Set<Information> notes = EnumSet.noneOf(Information.class);
        Set<Information> others = EnumSet.noneOf(Information.class);
        for (Information kind : ask.information()) {
            (kind == Information.SUD_COUNSELLING_NOTES ? notes : others).add(kind);
        }
        Set<UUID> found = new HashSet<>();
        for (Set<Information> part : List.of(others, notes)) {
            if (!part.isEmpty()) {
                ConsentVerdict verdict = of(consents, recipient, ask.purpose(), part, at, zone);
                if (!verdict.allowed()) {
                    return verdict;
                }
                found.addAll(verdict.consents());
            }
        }
        return new ConsentVerdict(null, Set.copyOf(found), Set.of());
    }

    private static ConsentVerdict of(
            List<Consent> consents,
            @Nullable Contact recipient,
            ConsentPurpose purpose,
            Set<Information> information,
            Instant at,
            ZoneId zone) {
        boolean notes = information.contains(Information.SUD_COUNSELLING_NOTES);
        boolean proceeding = purpose == ConsentPurpose.LEGAL_PROCEEDING;
        ConsentRefusal nearest = notes
                ? ConsentRefusal.COUNSELLING_NOTES_NEED_THEIR_OWN
                : proceeding ? ConsentRefusal.PROCEEDING_NEEDS_ITS_OWN : ConsentRefusal.NO_CONSENT;
        Set<Information> notCovered = Set.of();
        for (Consent consent : consents) {
            if (!fits(consent.kind(), notes, proceeding)) {
                continue;
            }
            Set<Information> lacks = EnumSet.copyOf(information);
            lacks.removeAll(consent.terms().information());
            ConsentRefusal refusal = refusal(consent, recipient, purpose, lacks, at, zone);
            if (refusal == null) {
                return new ConsentVerdict(null, Set.of(consent.id()), Set.of());
            }
            if (refusal.compareTo(nearest) > 0) {
                nearest = refusal;
                notCovered = refusal == ConsentRefusal.INFORMATION_NOT_COVERED ? Set.copyOf(lacks) : Set.of();
            }
        }
        return new ConsentVerdict(nearest, Set.of(), notCovered);
    }

    /** Only the kind made for it covers counselling notes, and only the kind made for it covers a proceeding. */
    private static boolean fits(ConsentKind kind, boolean notes, boolean proceeding) {
        return switch (kind) {
            case SUD_COUNSELLING_NOTES -> notes && !proceeding;
            case LEGAL_PROCEEDING -> proceeding && !notes;
            case TPO, SPECIFIC -> !notes && !proceeding;
        };
    }

    private static @Nullable ConsentRefusal refusal(
            Consent consent,
            @Nullable Contact recipient,
            ConsentPurpose purpose,
            Set<Information> lacks,
            Instant at,
            ZoneId zone) {
        if (recipient == null || !covers(consent.terms(), recipient)) {
            return ConsentRefusal.RECIPIENT_NOT_COVERED;
        }
        if (!consent.terms().purposes().contains(purpose)) {
            return ConsentRefusal.PURPOSE_NOT_COVERED;
        }
        if (!lacks.isEmpty()) {
            return ConsentRefusal.INFORMATION_NOT_COVERED;
        }
        return switch (consent.state(at, zone)) {
            case DRAFT -> ConsentRefusal.NOT_SIGNED;
            case EXPIRED -> ConsentRefusal.EXPIRED;
            case REVOKED -> ConsentRefusal.REVOKED;
            case SIGNED -> Seal.unbroken(consent) ? null : ConsentRefusal.CHANGED_AFTER_SIGNING;
        };
    }

    private static boolean covers(ConsentTerms terms, Contact recipient) {
        RecipientClass described = recipient.relation().described();
        return terms.recipients().contains(recipient.id())
                || (described != null && terms.described().contains(described));
    }
}
