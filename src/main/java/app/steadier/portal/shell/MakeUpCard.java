package app.steadier.portal.shell;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.schedule.MakeUpOffer;
import app.steadier.schedule.MakeUpService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What someone missed and which sessions would make up for it; one tap proposes one of them. */
public final class MakeUpCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Problems problems = new Problems();

    /** @param then called after a proposal */
    public MakeUpCard(PatientId patient, List<MakeUpOffer> offers, MakeUpService service, Runnable then) {
        addClassName("st-card");
        add(new H2(Text.of("coordinator.makeUp.title")));
        if (offers.isEmpty()) {
            add(Parts.paragraph(Text.of("coordinator.makeUp.none"), "st-muted"));
        }
        offers.forEach(offer -> add(missed(patient, offer, service, then)));
        add(problems);
    }

    private Div missed(PatientId patient, MakeUpOffer offer, MakeUpService service, Runnable then) {
        Div box = new Div(
                Parts.paragraph(
                        offer.missed().groupName() + ", "
                                + Dates.list(offer.missed().start().toLocalDate()),
                        "st-strong"),
                Parts.paragraph(
                        Text.of("coordinator.makeUp.until", offer.missed().until()), "st-caption"));
        if (offer.options().isEmpty()) {
            box.add(Parts.paragraph(Text.of("coordinator.makeUp.nothing"), "st-muted"));
        }
        offer.options().forEach(option -> {
            UUID id = TypedId.nextValue();
            Button propose = new Button(Text.of("coordinator.makeUp.propose"));
            propose.setAriaLabel(Text.of(
                    "coordinator.makeUp.proposeOf",
                    option.groupName(),
                    Dates.list(option.start().toLocalDate())));
            propose.setDisableOnClick(true);
            propose.addClickListener(click -> {
                if (problems.run(
                        () -> service.propose(id, patient, offer.missed().session(), option.session()))) {
                    then.run();
                    Undo.say(Text.of("coordinator.makeUp.proposed"));
                }
                propose.setEnabled(true);
            });
            box.add(Parts.row(
                    Parts.grow(
                            Parts.paragraph(option.groupName() + ", "
                                    + Dates.list(option.start().toLocalDate()) + ", "
                                    + Dates.span(option.start(), option.end())),
                            Parts.paragraph(
                                    Stream.of(
                                                    option.topic() == null ? "" : option.topic(),
                                                    option.facilitator(),
                                                    option.rightTrack() ? "" : Text.of("coordinator.makeUp.otherTrack"))
                                            .filter(part -> !part.isEmpty())
                                            .collect(Collectors.joining(", ")),
                                    "st-caption")),
                    propose));
        });
        box.addClassName("st-well");
        return box;
    }
}
