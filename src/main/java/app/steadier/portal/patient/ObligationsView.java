package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.ObligationWords;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Ticks;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.Obligation;
import app.steadier.schedule.ObligationService;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

/** Work, school, family: what the reader has to be at every week, so that nothing is planned over it unseen. */
@Route(value = "patient/obligations", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class ObligationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LINE_MAX = 120;

    private final transient ObligationService service;
    private final transient ProgramTime time;

    ObligationsView(ObligationService service, ProgramTime time) {
        super("answer.obligations");
        this.service = service;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Obligation> mine = service.mine();
        begin(Text.of("answer.obligations"));
        add(Parts.paragraph(Text.of("answer.obligations.what"), "st-muted"));
        Section card = Parts.card(Text.of("answer.obligations.mine"));
        if (mine.isEmpty()) {
            card.add(Parts.empty(Text.of("answer.obligations.none"), Text.of("answer.obligations.none.text")));
        }
        mine.forEach(each -> {
            NativeButton end = new NativeButton(Text.of("answer.obligations.end"), click -> {
                service.end(each.id());
                show();
                Undo.say(Text.of("answer.obligations.ended"));
            });
            end.addClassName("st-button");
            end.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("aria-label", Text.of("answer.obligations.end") + ": " + ObligationWords.what(each));
            card.add(Parts.row(
                    Parts.grow(
                            Parts.paragraph(ObligationWords.what(each), "st-strong"),
                            Parts.paragraph(ObligationWords.when(each), "st-muted")),
                    end));
        });
        add(card, form(), Parts.whoSeesThis(Text.of("answer.obligations.who")));
    }

    private FormCard form() {
        FormCard card = new FormCard(Text.of("answer.obligations.add"));
        Field kind = Field.choice(
                Text.of("answer.obligations.kind"),
                null,
                List.of(Obligation.Kind.values()),
                Obligation.Kind::name,
                each -> Text.of("answer.obligation", each));
        Field words = Field.words(Text.of("answer.obligations.words"), LINE_MAX);
        Ticks<DayOfWeek> days = new Ticks<>(
                Text.of("answer.obligations.days"), List.of(DayOfWeek.values()), ObligationWords::day, () -> {});
        Field start = Field.time(Text.of("answer.obligations.from"));
        Field end = Field.time(Text.of("answer.obligations.to"));
        Field until = Field.day(Text.of("answer.obligations.until"));
        card.problems
                .beside(end, "answer.problem.times")
                .beside(until, "answer.problem.until")
                .beside(words, "answer.problem.long");
        card.fields(kind, words, days, start, end, until);
        UUID id = TypedId.nextValue();
        card.primary(card.button(
                Text.of("answer.obligations.save"),
                () -> service.add(new Obligation(
                        id,
                        Obligation.Kind.valueOf(kind.needed()),
                        words.optional(),
                        days.value(),
                        start.neededTime(),
                        end.neededTime(),
                        time.today(),
                        until.day())),
                () -> {
                    show();
                    Undo.say(Text.of("answer.obligations.saved"));
                }));
        return card;
    }
}
