package app.steadier.portal.patient;

import app.steadier.base.UserProblem;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.checkin.CommitmentPage;
import app.steadier.checkin.CommitmentService;
import app.steadier.checkin.CommitmentState;
import app.steadier.portal.day.StepForm;
import app.steadier.portal.day.StepMove;
import app.steadier.portal.day.StepText;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My small steps: those that are open, a new one, and how the ones before went. Nothing is counted in a row. */
@Route(value = "patient/steps", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class StepsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentService service;
    private final transient CheckInService checkIns;
    private final transient DayTaps dayTaps;

    StepsView(CommitmentService service, CheckInService checkIns, DayTaps dayTaps) {
        super("day.steps.title");
        this.service = service;
        this.checkIns = checkIns;
        this.dayTaps = dayTaps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        CommitmentPage page = service.myPage();
        begin(new PageHeader(Text.of("day.steps.title")).sentence(Text.of("day.steps.text")));
        Taps taps = taps();
        List<Commitment> open = page.commitments().stream()
                .filter(each -> each.state() == CommitmentState.OPEN)
                .sorted(Comparator.comparing(Commitment::due))
                .toList();
        if (taps != null) {
            add(taps);
            open.forEach(each -> add(open(page, each, taps)));
            if (open.size() < CommitmentService.OPEN) {
                add(new StepForm(service, page, Text.of("day.steps.new"), this::show));
            } else {
                add(Parts.plainCard(Parts.paragraph(Text.of("checkin.problem.tooMany", CommitmentService.OPEN))));
            }
        }
        before(page, taps);
        add(Parts.whoSeesThis(Text.of("day.steps.who")));
    }

    /** Nothing when somebody is not in the program now: there is nothing to answer then. */
    private @Nullable Taps taps() {
        try {
            return new Taps(checkIns.page(null).episode(), dayTaps, this::show);
        } catch (UserProblem notInProgram) {
            return null;
        }
    }

    private Section open(CommitmentPage page, Commitment step, Taps taps) {
        Section card = new Section(Parts.paragraph(StepText.of(step), "st-quote"), facts(step), answers(step, taps));
        card.add(new StepMove(service, step, page.now(), this::show));
        card.addClassName("st-card");
        return card;
    }

    private Div answers(Commitment step, Taps taps) {
        Div buttons = new Div();
        buttons.addClassName("st-answers");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", StepText.of(step));
        for (CommitmentAnswer answer : CommitmentAnswer.values()) {
            buttons.add(StepWords.button(taps, step, answer, () -> {
                show();
                Undo.say(Text.of("day.saved.answer", Text.of("day.answer", answer)));
            }));
        }
        return buttons;
    }

    private static Div facts(Commitment step) {
        Div facts =
                new Div(Parts.span(Text.of("day.step.by", Dates.list(step.due().toLocalDate()))));
        if (step.goalTitle() != null) {
            facts.add(Parts.span(Text.of("day.step.goal", step.goalTitle())));
        }
        if (step.madeBy() != null) {
            facts.add(Parts.span(Text.of("day.step.from", step.madeBy())));
        }
        facts.addClassName("st-facts");
        return facts;
    }

    private void before(CommitmentPage page, @Nullable Taps taps) {
        List<Commitment> before = page.commitments().stream()
                .filter(each -> each.state() != CommitmentState.OPEN)
                .toList();
        Section card = Parts.card(Text.of("day.steps.before"));
        if (before.isEmpty()) {
            card.add(Parts.paragraph(Text.of("day.steps.before.none"), "st-muted"));
        }
        for (Commitment step : before) {
            Div words = Parts.grow(
                    Parts.paragraph(StepText.of(step)),
                    Parts.paragraph(
                            Dates.list(step.due().toLocalDate()) + ". " + Text.of("day.said." + step.state()),
                            "st-muted",
                            "st-small"));
            Div row = Parts.row(words);
            if (taps != null && step.canAnswer() && step.state() != CommitmentState.WITHDRAWN) {
                words.add(answers(step, taps));
            }
            card.add(row);
        }
        add(card);
    }
}
