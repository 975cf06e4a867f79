package app.steadier.portal.patient;

import app.steadier.base.TypedId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.MakeUpOffer;
import app.steadier.schedule.MakeUpOption;
import app.steadier.schedule.MakeUpRequest;
import app.steadier.schedule.MakeUpService;
import app.steadier.schedule.MyMakeUps;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;

/** Making up for a missed session: what the team offers, what was asked for, and where a seat is free. */
final class MyMakeUpsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MakeUpService service;
    private final Problems problems = new Problems();

    MyMakeUpsCard(MakeUpService service) {
        this.service = service;
        addClassName("st-card");
        show();
    }

    private void show() {
        MyMakeUps mine = service.mine();
        removeAll();
        setVisible(!mine.requests().isEmpty() || !mine.offers().isEmpty());
        add(new H2(Text.of("patient.makeUp.title")), Parts.paragraph(Text.of("patient.makeUp.text"), "st-muted"));
        mine.requests().forEach(one -> add(request(one)));
        mine.offers().forEach(one -> add(missed(one)));
        add(problems);
    }

    private Div request(MakeUpRequest one) {
        Div row = Parts.row(Parts.grow(
                Parts.paragraph(Text.of("patient.makeUpState", one.state()), "st-caption"),
                Parts.paragraph(one.sessionName(), "st-strong"),
                Parts.paragraph(Dates.full(one.start().toLocalDate()) + ", " + Dates.span(one.start(), one.end())),
                Parts.paragraph(
                        Text.of(
                                "patient.makeUp.for",
                                one.missedName(),
                                Dates.small(one.missedStart().toLocalDate())),
                        "st-caption"),
                Parts.paragraph(one.reason() == null ? "" : one.reason(), "st-muted")));
        switch (one.state()) {
            case PROPOSED ->
                row.add(
                        act("patient.makeUp.accept", "patient.makeUp.accepted", () -> service.accept(one.id())),
                        act("patient.makeUp.decline", "patient.makeUp.declined", () -> service.decline(one.id())));
            case REQUESTED, ACCEPTED ->
                row.add(act("patient.makeUp.back", "patient.makeUp.takenBack", () -> service.decline(one.id())));
            default -> {
                // answered: nothing to choose
            }
        }
        return row;
    }

    private NativeDetails missed(MakeUpOffer offer) {
        Div options = new Div();
        if (offer.options().isEmpty()) {
            options.add(Parts.paragraph(Text.of("patient.makeUp.nothing"), "st-muted"));
        }
        offer.options().forEach(option -> options.add(option(offer, option)));
        NativeDetails find = new NativeDetails(
                Text.of(
                        "patient.makeUp.find",
                        offer.missed().groupName(),
                        Dates.small(offer.missed().start().toLocalDate())),
                options);
        find.addClassName("st-more");
        return find;
    }

    private Div option(MakeUpOffer offer, MakeUpOption option) {
        UUID id = TypedId.nextValue();
        Button ask = act(
                "patient.makeUp.ask",
                "patient.makeUp.asked",
                () -> service.request(id, offer.missed().session(), option.session()));
        ask.setAriaLabel(Text.of(
                "patient.makeUp.askOf",
                option.groupName(),
                Dates.small(option.start().toLocalDate())));
        return Parts.row(
                Parts.grow(
                        Parts.paragraph(option.groupName(), "st-strong"),
                        Parts.paragraph(Dates.full(option.start().toLocalDate()) + ", "
                                + Dates.span(option.start(), option.end())),
                        Parts.paragraph(Text.of("patient.with", option.facilitator()), "st-caption")),
                ask);
    }

    private Button act(String key, String said, Runnable act) {
        Button button = new Button(Text.of(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (problems.run(act)) {
                show();
                Undo.say(Text.of(said));
            }
            button.setEnabled(true);
        });
        return button;
    }
}
