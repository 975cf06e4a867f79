package app.steadier.portal.admin;

import app.steadier.access.AccountService;
import app.steadier.measure.Instrument;
import app.steadier.measure.InstrumentService;
import app.steadier.measure.RefusedFile;
import app.steadier.measure.Registry;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The registry of questionnaires: on what licence each may be used, which are on, and which files were refused. */
@Route(value = "admin/questionnaires", layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class InstrumentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;

    private final transient InstrumentService service;
    private final transient AccountService accounts;

    InstrumentsView(InstrumentService service, AccountService accounts) {
        super("answer.registry");
        this.service = service;
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Registry registry = service.registry();
        begin(new PageHeader(Text.of("answer.registry")).sentence(Text.of("answer.registry.text")));
        if (!registry.refused().isEmpty()) {
            Section refused = Parts.card(Text.of("answer.registry.refused"));
            for (RefusedFile file : registry.refused()) {
                refused.add(Parts.row(
                        Parts.grow(Parts.span(file.name(), "st-strong"), Parts.paragraph(file.reason(), "st-muted"))));
            }
            refused.addClassName("st-why");
            add(refused);
        }
        registry.entries().forEach(entry -> add(card(entry)));
    }

    private Section card(Registry.Entry entry) {
        Instrument instrument = entry.instrument();
        Section card = Parts.cardWith(
                instrument.id() + ", " + instrument.title(),
                entry.active()
                        ? Parts.badge(Tone.OK, Glyph.CHECK, Text.of("answer.registry.on"))
                        : Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("answer.registry.off")),
                Parts.paragraph(
                        Text.of("answer.registry.basis", instrument.licence().basis()) + " "
                                + instrument.licence().holder()),
                Parts.paragraph(
                        Text.of(instrument.textIncluded() ? "answer.registry.words" : "answer.registry.noWords")
                                + " "
                                + Text.of(
                                        "answer.registry.facts",
                                        instrument.items().size(),
                                        instrument.language(),
                                        instrument.version()),
                        "st-muted"));
        if (instrument.licence().statement() != null) {
            card.add(Parts.paragraph("“" + instrument.licence().statement() + "”", "st-muted"));
        }
        if (instrument.licence().condition() != null) {
            card.add(Parts.paragraph(instrument.licence().condition(), "st-strong"));
        }
        card.add(Parts.paragraph(String.join("; ", instrument.source()), "st-caption"));
        card.add(change(entry));
        return card;
    }

    private NativeDetails change(Registry.Entry entry) {
        Instrument instrument = entry.instrument();
        boolean on = !entry.active();
        boolean condition = on && instrument.licence().condition() != null;
        Field why = Field.lines(Text.of(condition ? "answer.registry.confirm" : "answer.registry.why"), REASON_MAX);
        Problems problems = new Problems().reason(why);
        Confirmed confirmed = new Confirmed(accounts);
        String words = Text.of(on ? "answer.registry.switchOn" : "answer.registry.switchOff", instrument.id());
        Button go = new Button(words);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            if (confirmed.run(problems, () -> service.switchTo(instrument.id(), on, why.needed()))) {
                show();
            }
            go.setEnabled(true);
        });
        Div form = new Div(why, problems, confirmed, go);
        form.addClassName("st-form");
        NativeDetails fold = new NativeDetails(words, form);
        fold.addClassName("st-more");
        return fold;
    }
}
