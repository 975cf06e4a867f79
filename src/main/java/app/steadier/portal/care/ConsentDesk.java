package app.steadier.portal.care;

import app.steadier.base.NotAvailable;
import app.steadier.consent.Consent;
import app.steadier.consent.ConsentKind;
import app.steadier.consent.ConsentPage;
import app.steadier.consent.ConsentState;
import app.steadier.consent.ConsentText;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One consent for staff: what it says, how it gets signed, how it ends. */
public final class ConsentDesk extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ConsentServices services;
    private final transient ConsentPage page;
    private final transient UUID id;
    private final transient Function<ConsentText, Component> signing;
    private final transient Runnable changed;
    private final Div side = new Div();

    /**
     * @param kind of a new one; null for one that exists
     * @param signing how it gets signed in this wing, once nothing is missing
     * @param changed called after it was signed or ended
     * @throws NotAvailable when there is no such consent and no kind
     */
    public ConsentDesk(
            ConsentPage page,
            UUID id,
            @Nullable ConsentKind kind,
            ConsentServices services,
            Function<ConsentText, Component> signing,
            Runnable changed) {
        this.services = services;
        this.page = page;
        this.id = id;
        this.signing = signing;
        this.changed = changed;
        addClassName("st-columns");
        Consent consent = one(page).orElse(null);
        if (consent == null) {
            if (kind == null) {
                throw new NotAvailable();
            }
            add(new Div(new ConsentForm(page, id, kind, null, services, this::refresh)), side);
            side.add(Parts.card(
                    Text.of("consent.preview"), Parts.paragraph(Text.of("consent.preview.none"), "st-muted")));
        } else if (consent.signature() == null) {
            add(new Div(new ConsentForm(page, id, consent.kind(), consent, services, this::refresh)), side);
            preview(consent);
        } else {
            add(new Div(new ConsentPaper(text(), consent.signature(), services.time())), side);
            ended(consent);
        }
    }

    private Optional<Consent> one(ConsentPage from) {
        return from.consents().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private ConsentText text() {
        return services.consents().text(id, page.language());
    }

    private void refresh() {
        services.consents().consents(page.patient()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .ifPresent(this::preview);
    }

    /** The exact words, what they still lack, and the way to a signature. */
    private void preview(Consent draft) {
        side.removeAll();
        ConsentText text = text();
        if (draft.missing().isEmpty()) {
            side.add(signing.apply(text));
        } else {
            Section missing = Parts.card(
                    Text.of("consent.missing"), Parts.paragraph(Text.of("consent.missing.text"), "st-muted"));
            draft.missing().forEach(each -> missing.add(Parts.line(Glyph.RING, Text.of("consent.element", each))));
            side.add(missing);
        }
        side.add(new ConsentPaper(text, null, services.time()));
    }

    private void ended(Consent consent) {
        side.add(Parts.card(
                Text.of("consent.stands"),
                Parts.row(ConsentWords.badge(consent, services.time())),
                Parts.paragraph(ConsentWords.facts(consent, services.time()))));
        var revocation = consent.revocation();
        if (revocation != null) {
            side.add(Parts.card(
                    Text.of("consent.takenBack", revocation.way()),
                    Parts.paragraph(
                            revocation.words() == null ? Text.of("consent.takenBack.silent") : revocation.words())));
        }
        if (consent.state(services.time().now(), services.time().zone()) == ConsentState.SIGNED) {
            side.add(new TakeBackCard(consent, page.name(), services.consents(), changed));
        }
    }
}
