package app.steadier.portal.shell;

import app.steadier.base.PatientId;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.schedule.MakeUpRequest;
import app.steadier.schedule.MakeUpService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Function;

/** Make-ups that wait for an answer: those that people ask for are confirmed or refused, proposals can be taken back. */
public final class WaitingMakeUps extends Section {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;

    private final transient MakeUpService service;
    private final transient Function<PatientId, String> person;

    /** @param person address of someone's page */
    public WaitingMakeUps(MakeUpService service, Function<PatientId, String> person) {
        this.service = service;
        this.person = person;
        addClassName("st-card");
        show();
    }

    private void show() {
        List<MakeUpRequest> waiting = service.waiting();
        removeAll();
        add(new H2(Text.of("coordinator.waitingMakeUps.title", waiting.size())));
        if (waiting.isEmpty()) {
            add(Parts.empty(
                    Text.of("coordinator.waitingMakeUps.none"), Text.of("coordinator.waitingMakeUps.none.text")));
        }
        waiting.forEach(one -> add(line(one)));
    }

    private Div line(MakeUpRequest one) {
        boolean asked = one.state() == MakeUpRequest.State.REQUESTED;
        Problems problems = new Problems();
        Field reason = Field.lines(Text.of("coordinator.reason"), REASON_MAX).help(Text.of("coordinator.refuse.help"));
        problems.reason(reason);
        Button refuse = new Button(Text.of(asked ? "coordinator.refuse" : "coordinator.takeBack"));
        Button really = new Button(Text.of(asked ? "coordinator.refuse.save" : "coordinator.takeBack.save"));
        Div form = new Div(reason, really);
        form.addClassNames("st-form", "st-well");
        form.setVisible(false);
        refuse.setAriaLabel(Text.of("coordinator.refuse.of", refuse.getText(), one.name()));
        refuse.addClickListener(click -> {
            form.setVisible(true);
            refuse.setVisible(false);
            reason.focus();
        });
        really.setDisableOnClick(true);
        really.addClickListener(click -> act(really, problems, () -> service.refuse(one.id(), reason.needed())));
        Div row = Parts.row(
                Parts.grow(
                        Parts.person(person.apply(one.patient()), one.name()),
                        Parts.paragraph(one.sessionName() + ", "
                                + Dates.list(one.start().toLocalDate()) + ", " + Dates.span(one.start(), one.end())),
                        Parts.paragraph(
                                Text.of(
                                        "coordinator.makeUp.for",
                                        one.missedName(),
                                        Dates.small(one.missedStart().toLocalDate())),
                                "st-caption")),
                asked
                        ? Parts.badge(Tone.ATTENTION, Glyph.CLOCK, Text.of("coordinator.makeUpState", one.state()))
                        : Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("coordinator.makeUpState", one.state())));
        if (asked) {
            Button confirm = new Button(Text.of("coordinator.confirm"));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setAriaLabel(Text.of("coordinator.confirm.of", one.name()));
            confirm.setDisableOnClick(true);
            confirm.addClickListener(click -> act(confirm, problems, () -> service.confirm(one.id())));
            row.add(confirm);
        }
        row.add(refuse);
        Div item = new Div(row, form, problems);
        item.addClassName("st-item");
        return item;
    }

    private void act(Button button, Problems problems, Runnable act) {
        if (problems.run(act)) {
            show();
            Undo.say(Text.of("coordinator.answered"));
        }
        button.setEnabled(true);
    }
}
