package app.steadier.portal.care;

import app.steadier.base.ProgramTime;
import app.steadier.consent.Consent;
import app.steadier.consent.ConsentExpiry;
import app.steadier.consent.ConsentSignature;
import app.steadier.consent.ConsentVerdict;
import app.steadier.consent.Contact;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Consents in the words of the pages. */
public final class ConsentWords {

    private ConsentWords() {}

    /** Where it stands, as icon, word and tint. */
    public static Span badge(Consent consent, ProgramTime time) {
        return switch (consent.state(time.now(), time.zone())) {
            case DRAFT ->
                consent.missing().isEmpty()
                        ? Parts.badge(Tone.ATTENTION, Glyph.PEN, Text.of("consent.state.WAITS"))
                        : Parts.badge(Tone.NEUTRAL, Glyph.NOTE, Text.of("consent.state.DRAFT"));
            case SIGNED -> Parts.badge(Tone.OK, Glyph.CHECK, Text.of("consent.state.SIGNED"));
            case REVOKED -> Parts.badge(Tone.NEUTRAL, Glyph.UNDO, Text.of("consent.state.REVOKED"));
            case EXPIRED -> Parts.badge(Tone.NEUTRAL, Glyph.CLOCK, Text.of("consent.state.EXPIRED"));
        };
    }

    /** Who may receive something. */
    public static String recipients(Consent consent) {
        String all = Stream.concat(
                        consent.recipients().stream().map(Contact::name),
                        consent.terms().described().stream().sorted().map(each -> Text.of("consent.described", each)))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Text.of("consent.nobodyYet") : all;
    }

    /** What happened to it last and when, in one line. */
    public static String facts(Consent consent, ProgramTime time) {
        ConsentSignature signature = consent.signature();
        if (signature == null) {
            return consent.missing().isEmpty()
                    ? Text.of("consent.fact.waits")
                    : Text.of(
                            "consent.fact.missing",
                            consent.missing().stream()
                                    .map(each -> Text.of("consent.element", each))
                                    .collect(Collectors.joining(", ")));
        }
        String signed = Text.of(
                "consent.fact.signed", Dates.withYear(time.local(signature.at()).toLocalDate()));
        if (consent.revocation() != null) {
            return signed + " "
                    + Text.of(
                            "consent.fact.revoked",
                            Dates.moment(time.local(consent.revocation().at())));
        }
        if (consent.eventAt() != null) {
            return signed + " " + Text.of("consent.fact.event", Dates.moment(time.local(consent.eventAt())));
        }
        return signed + " " + ends(consent.terms().expiry());
    }

    private static String ends(@Nullable ConsentExpiry expiry) {
        LocalDate day = expiry == null ? null : expiry.day();
        String event = expiry == null ? null : expiry.event();
        if (day != null) {
            return Text.of("consent.fact.until", Dates.withYear(day));
        }
        return event == null ? Text.of("consent.fact.noEnd") : Text.of("consent.fact.untilEvent", event);
    }

    /** Whether something may be told: the word first, then the exact reason. */
    public static Span badge(ConsentVerdict verdict) {
        return verdict.allowed()
                ? Parts.badge(Tone.OK, Glyph.CHECK, Text.of("consent.allowed"))
                : Parts.badge(Tone.ATTENTION, Glyph.CLOSE, Text.of("consent.notAllowed"));
    }

    /** The exact reason of a refusal; nothing when it is allowed. */
    public static String reason(ConsentVerdict verdict) {
        if (verdict.refusal() == null) {
            return "";
        }
        String reason = Text.of("consent.refused", verdict.refusal());
        return verdict.notCovered().isEmpty()
                ? reason
                : reason + " "
                        + Text.of(
                                "consent.notCovered",
                                verdict.notCovered().stream()
                                        .sorted()
                                        .map(each -> Text.of("consent.information", each))
                                        .collect(Collectors.joining(", ")));
    }

    /** "Dee Ames, parent". */
    public static String contact(Contact contact) {
        return Text.of("consent.contact", contact.name(), Text.of("consent.relation", contact.relation()));
    }
}
