package app.steadier.portal.patient;

import app.steadier.base.NotAvailable;
import app.steadier.base.UserProblem;
import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.CheckInService;
import app.steadier.portal.patient.CheckInSteps.Step;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The daily check-in: one question a page, the tap saves and moves on (rulings, 21). */
@Route(value = "patient/check-in/:day?/:step?", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class CheckInView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CheckInService checkIns;
    private final transient DayTaps dayTaps;
    private boolean justSaved;
    private @Nullable LocalDate day;

    CheckInView(CheckInService checkIns, DayTaps dayTaps) {
        super("day.checkin.title");
        this.checkIns = checkIns;
        this.dayTaps = dayTaps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate asked =
                event.getRouteParameters().get("day").map(Dates::inAddress).orElse(null);
        CheckInPage page;
        try {
            page = checkIns.page(asked);
        } catch (UserProblem closed) {
            closed(closed);
            return;
        }
        day = page.day();
        CheckInSteps steps = new CheckInSteps(page);
        String key = event.getRouteParameters().get("step").orElse(null);
        if (key == null) {
            event.forwardTo(PatientLinks.checkIn(page.day(), steps.next()));
            return;
        }
        Taps taps = new Taps(page.episode(), dayTaps, () -> Go.to(PatientLinks.checkIn(page.day())));
        switch (key) {
            case CheckInSteps.DONE -> done(page, steps, taps);
            case CheckInSteps.URGE -> urge(page, steps);
            default -> ask(page, steps, steps.find(key).orElseThrow(NotAvailable::new), taps);
        }
        justSaved = false;
    }

    /** A day that cannot be answered, or somebody who is not in the program now. */
    private void closed(UserProblem why) {
        begin(Text.of("day.checkin.title"));
        add(
                Parts.plainCard(Parts.paragraph(Text.of(why))),
                Parts.button(PatientLinks.today(), Text.of("day.checkin.toToday"), true));
    }

    private void ask(CheckInPage page, CheckInSteps steps, Step step, Taps taps) {
        CheckInQuestion question = new CheckInQuestion(page, step, taps, () -> saved(step));
        begin(new PageHeader(question.heading()).sentence(question.hint()));
        if (!page.day().equals(page.days().getFirst().day())) {
            addComponentAsFirst(Parts.paragraph(Text.of("day.checkin.about", Dates.full(page.day())), "st-caption"));
        }
        addComponentAsFirst(segments(steps, steps.number(step)));
        addComponentAsFirst(top(
                steps.before(step)
                        .map(before -> PatientLinks.checkIn(page.day(), before.key()))
                        .orElseGet(PatientLinks::today),
                new Span(number(steps, step))));
        add(taps, question);
        if (justSaved || step.settled()) {
            add(Parts.saved(Text.of(justSaved ? "day.checkin.saved" : "day.checkin.change")));
        }
        String next = steps.after(step.key());
        if (step.settled()) {
            Anchor go = Parts.button(PatientLinks.checkIn(page.day(), next), Text.of("day.checkin.next"), true);
            go.addClassName("big");
            add(go);
        } else if (step.item() == null) {
            Anchor later = Parts.link(PatientLinks.checkIn(page.day(), next), Text.of("day.checkin.later"));
            later.addClassNames("st-center", "st-quiet");
            add(later);
        } else {
            TapButton skip = taps.button(
                    DayTaps.skip(page.day(), step.item().question()),
                    () -> saved(step),
                    new Span(Text.of("day.checkin.skip")));
            skip.addClassNames("text", "st-center");
            add(skip);
        }
        add(notSafe(), Parts.whoSeesThis(Text.of("day.checkin.who")));
    }

    /** The next page that is open now, also when another device answered meanwhile; after a strong urge, what helps. */
    private void saved(Step step) {
        justSaved = true;
        CheckInPage now = checkIns.page(day);
        boolean strong = step.item() != null
                && CheckInQuestion.strongUrge(now, step.item().question());
        Go.to(PatientLinks.checkIn(now.day(), strong ? CheckInSteps.URGE : new CheckInSteps(now).after(step.key())));
    }

    private void urge(CheckInPage page, CheckInSteps steps) {
        begin(new PageHeader(Text.of("day.urge.title")).sentence(Text.of("day.urge.text")));
        addComponentAsFirst(
                top(PatientLinks.checkIn(page.day(), CheckInSteps.key(CheckInQuestion.URGE)), new Span("")));
        Anchor skills = Parts.button(PatientLinks.skills(), Text.of("day.urge.skills"), true);
        Anchor help = Parts.button("help", Text.of("shell.help"), false);
        help.setRouterIgnore(true);
        Anchor on = Parts.button(PatientLinks.checkIn(page.day(), steps.next()), Text.of("day.urge.on"), false);
        for (Anchor way : new Anchor[] {skills, help, on}) {
            way.addClassName("big");
            add(way);
        }
        add(notSafe());
    }

    private void done(CheckInPage page, CheckInSteps steps, Taps taps) {
        boolean open = !CheckInSteps.DONE.equals(steps.next());
        begin(new PageHeader(Text.of(open ? "day.done.open" : "day.done.title"))
                .sentence(Text.of(open ? "day.done.open.text" : "day.done.text")));
        addComponentAsFirst(top(
                steps.last()
                        .map(last -> PatientLinks.checkIn(page.day(), last.key()))
                        .orElseGet(PatientLinks::today),
                new Span("")));
        Anchor on = open
                ? Parts.button(PatientLinks.checkIn(page.day(), steps.next()), Text.of("day.done.on"), true)
                : Parts.button(PatientLinks.today(), Text.of("day.checkin.toToday"), true);
        on.addClassName("big");
        add(Parts.saved(Text.of("day.checkin.saved")), taps, on);
        add(new CheckInExtras(page, taps));
        page.days().stream()
                .filter(each -> each.day().isBefore(page.day()) && !each.checkedIn())
                .forEach(each -> {
                    Anchor back = Parts.link(PatientLinks.checkIn(each.day()), Text.of("day.done.yesterday"));
                    back.addClassName("st-quiet");
                    add(back);
                });
        add(notSafe(), Parts.whoSeesThis(Text.of("day.checkin.who")));
    }

    private static Div top(String back, Span place) {
        Anchor link = new Anchor(back, Glyph.LEFT.icon(), new Span(Text.of("day.checkin.back")));
        link.addClassNames("st-button", "text");
        place.addClassNames("st-small", "st-muted", "st-tabular");
        Div top = new Div(link, place);
        top.addClassName("st-question-top");
        return top;
    }

    private static String number(CheckInSteps steps, Step step) {
        return Text.of("day.checkin.number", steps.number(step), steps.size());
    }

    private static Div segments(CheckInSteps steps, int here) {
        Div segments = new Div();
        segments.addClassName("st-segments");
        segments.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", Text.of("day.checkin.number", here, steps.size()));
        for (int number = 1; number <= steps.size(); number++) {
            Span segment = new Span();
            segment.addClassName(number < here ? "done" : number == here ? "here" : "ahead");
            segments.add(segment);
        }
        return segments;
    }

    /** On every page of the check-in, quietly. */
    static Paragraph notSafe() {
        Anchor link = Parts.link(PatientLinks.notSafe(), Text.of("day.notSafe"));
        link.addClassName("st-quiet");
        Paragraph line = new Paragraph(link);
        line.addClassName("st-center");
        return line;
    }
}
