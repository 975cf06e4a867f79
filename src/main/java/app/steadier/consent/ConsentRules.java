package app.steadier.consent;

import app.steadier.base.UserProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a consent of each kind may and must say (42 CFR 2.31; model, section 5). */
final class ConsentRules {

    static final int LINE_MAX = 200;
    static final int NAME_MAX = 120;
    static final int WORDS_MAX = 500;
    private static final int INFORMATION_MAX = 1_000;
    private static final Set<Information> NOTES = Set.of(Information.SUD_COUNSELLING_NOTES);
    private static final Set<ConsentPurpose> PROCEEDING = Set.of(ConsentPurpose.LEGAL_PROCEEDING);

    private ConsentRules() {}

    /** @throws UserProblem when something can never stand in a consent of this kind, or is too long */
    static void checkDraft(ConsentKind kind, ConsentTerms terms) {
        notLonger(terms.discloser(), LINE_MAX);
        notLonger(terms.informationWords(), INFORMATION_MAX);
        notLonger(terms.purposeWords(), WORDS_MAX);
        notLonger(terms.expiry() == null ? null : terms.expiry().event(), LINE_MAX);
        boolean ownInformation = kind == ConsentKind.SUD_COUNSELLING_NOTES;
        if (ownInformation
                ? !NOTES.containsAll(terms.information())
                : terms.information().containsAll(NOTES)) {
            throw new UserProblem("consent.problem.notesApart");
        }
        boolean ownPurpose = kind == ConsentKind.LEGAL_PROCEEDING;
        if (ownPurpose
                ? !PROCEEDING.containsAll(terms.purposes())
                : terms.purposes().containsAll(PROCEEDING)) {
            throw new UserProblem("consent.problem.proceedingApart");
        }
        if (kind != ConsentKind.TPO && !terms.described().isEmpty()) {
            throw new UserProblem("consent.problem.namedRecipients");
        }
        if (kind == ConsentKind.TPO && !terms.purposes().stream().allMatch(ConsentPurpose::generalCare)) {
            throw new UserProblem("consent.problem.generalPurposes");
        }
    }

    /** Elements that are not there yet, in the order of the page; the signature is not looked at. */
    static List<ConsentElement> missing(ConsentKind kind, ConsentTerms terms) {
        List<ConsentElement> missing = new ArrayList<>();
        if (terms.discloser().isBlank()) {
            missing.add(ConsentElement.DISCLOSER);
        }
        if (terms.information().isEmpty()) {
            missing.add(ConsentElement.INFORMATION);
        }
        if (terms.recipients().isEmpty() && terms.described().isEmpty()) {
            missing.add(ConsentElement.RECIPIENT);
        }
        boolean unsaid = terms.purposes().contains(ConsentPurpose.OTHER)
                && terms.purposeWords().isBlank();
        if (terms.purposes().isEmpty() || unsaid) {
            missing.add(ConsentElement.PURPOSE);
        }
        if (!ends(kind, terms.expiry())) {
            missing.add(ConsentElement.EXPIRY);
        }
        return List.copyOf(missing);
    }

    static void notLonger(@Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new UserProblem("consent.problem.long", most, text.length());
        }
    }

    private static boolean ends(ConsentKind kind, @Nullable ConsentExpiry expiry) {
        if (expiry == null) {
            return false;
        }
        boolean event = expiry.event() != null && !expiry.event().isBlank();
        return expiry.day() != null || event || (kind == ConsentKind.TPO && expiry.event() == null);
    }
}
