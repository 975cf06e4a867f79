package app.steadier.portal.care;

import app.steadier.consent.Consent;
import app.steadier.consent.ConsentExpiry;
import app.steadier.consent.ConsentService;
import app.steadier.consent.RevocationWay;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import java.util.List;

/** Records that the person took a consent back in writing, or that the event happened which ends it. */
final class TakeBackCard extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;

    TakeBackCard(Consent consent, String name, ConsentService consents, Runnable changed) {
        super(Text.of("consent.back"));
        Field way = Field.choice(
                Text.of("consent.back.way"),
                Text.of("consent.choose"),
                List.of(RevocationWay.LETTER, RevocationWay.E_MAIL),
                RevocationWay::name,
                each -> Text.of("consent.way", each));
        Field reason = Field.lines(Text.of("consent.back.reason"), REASON_MAX).help(Text.of("consent.back.help"));
        problems.reason(reason);
        fields(Parts.paragraph(Text.of("consent.back.text", name), "st-muted", "st-small"), way, reason);
        button(
                Text.of("consent.back.save"),
                () -> consents.revokedInWriting(consent.id(), RevocationWay.valueOf(way.needed()), reason.needed()),
                () -> {
                    changed.run();
                    Undo.say(Text.of("consent.back.saved"));
                });
        ConsentExpiry expiry = consent.terms().expiry();
        if (expiry != null && expiry.event() != null) {
            button(Text.of("consent.event.save"), () -> consents.eventHappened(consent.id(), reason.needed()), () -> {
                changed.run();
                Undo.say(Text.of("consent.event.saved"));
            });
        }
    }
}
