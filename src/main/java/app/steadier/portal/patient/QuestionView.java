package app.steadier.portal.patient;

import app.steadier.base.NotAvailable;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.measure.Answered;
import app.steadier.measure.Instrument;
import app.steadier.measure.MyForm;
import app.steadier.measure.QuestionnaireService;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.safety.RaisedAlert;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question a page. A tap on an answer saves it and goes on; Back changes it; it can be left and gone on with. */
@Route(value = "patient/questions/:form/:step?", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class QuestionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String SEND = "send";

    private final transient QuestionnaireService service;

    QuestionView(QuestionnaireService service) {
        super("answer.title");
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyForm form = service.form(
                TypedId.parseValue(event.getRouteParameters().get("form").orElse("")));
        String step = event.getRouteParameters().get("step").orElse("");
        if (!form.open()) {
            sent();
        } else if (step.isEmpty()) {
            event.forwardTo(onward(form, form.next().orElse(null)));
        } else if (step.equals(SEND)) {
            send(form);
        } else {
            ask(form, form.step(number(step)).orElseThrow(NotAvailable::new));
        }
    }

    private void ask(MyForm form, MyForm.Step step) {
        int all = form.steps().size();
        Instrument wording = form.wording();
        PageHeader header = new PageHeader(step.text());
        inItsLanguage(wording, header);
        if (wording.stem() != null && form.wording().items().size() >= step.step()) {
            header.over(wording.stem());
        }
        begin(header);
        addComponentAsFirst(bar(form, step));
        addComponentAsFirst(top(
                form.before(step.step())
                        .map(before -> PatientLinks.question(form.id(), before.step()))
                        .orElse(PatientLinks.questions()),
                Text.of("answer.place", step.step(), all)));
        Problems problems = new Problems();
        Div answers = new Div();
        answers.addClassName("st-answers");
        answers.getElement().setAttribute("role", "group").setAttribute("aria-label", step.text());
        inItsLanguage(wording, answers);
        for (Instrument.Option option : step.options()) {
            answers.add(tile(form, step, option, problems));
        }
        NativeButton skip =
                button(Text.of("answer.skip"), () -> answer(form, step, null, TypedId.nextValue(), problems));
        skip.addClassName("text");
        Anchor notSafe = Parts.link(PatientLinks.notSafe(), Text.of("answer.notSafe"));
        Div foot = new Div(skip, notSafe);
        foot.addClassName("st-answer-foot");
        add(answers, problems);
        if (form.aboutSafety(step.item())) {
            add(crisisLine());
        }
        add(foot, Parts.whoSeesThis(Text.of("answer.who")), source(wording));
    }

    private NativeButton tile(MyForm form, MyForm.Step step, Instrument.Option option, Problems problems) {
        Integer chosen = form.answers().get(step.item());
        boolean now = chosen != null && chosen == option.score();
        UUID tap = TypedId.nextValue();
        NativeButton tile = new NativeButton("", click -> {
            if (now) {
                Go.to(onward(form, form.after(step.step()).orElse(null)));
            } else {
                answer(form, step, option.score(), tap, problems);
            }
        });
        tile.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(now));
        if (now) {
            tile.add(Glyph.CHECK.icon());
        }
        tile.add(new Span(option.label()));
        return tile;
    }

    /** Stored before the page moves on; if not, the page says so, with whom to call where it may be about safety. */
    private void answer(MyForm form, MyForm.Step step, @Nullable Integer value, UUID tap, Problems problems) {
        Answered answered;
        try {
            answered = service.answer(tap, form.id(), step.item(), value);
        } catch (UserProblem problem) {
            problems.run(() -> {
                throw problem;
            });
            return;
        } catch (NotAvailable gone) {
            throw gone;
        } catch (RuntimeException notStored) {
            notSaved(form, step, value, tap);
            return;
        }
        MyForm now = service.form(form.id());
        String next = onward(now, now.after(step.step()).orElse(null));
        RaisedAlert alert = answered.alert();
        if (alert == null) {
            Go.to(next);
        } else {
            help(alert, next);
        }
    }

    private void notSaved(MyForm form, MyForm.Step step, @Nullable Integer value, UUID tap) {
        Problems problems = new Problems();
        begin(Text.of("answer.notSaved"));
        boolean safety = form.aboutSafety(step.item());
        add(Parts.paragraph(Text.of(safety ? "answer.notSaved.safety" : "answer.notSaved.text")));
        NativeButton again = button(Text.of("answer.again"), () -> answer(form, step, value, tap, problems));
        again.addClassName("primary");
        add(problems, again);
        if (safety) {
            add(new HelpWays());
        }
    }

    private void help(RaisedAlert alert, String next) {
        begin(Text.of("answer.help.title"));
        Div told = Parts.saved(Text.of("answer.help.told", alert.told().toLocalTime()));
        add(told);
        add(Parts.paragraph(Text.of(alert.staffed() ? "answer.help.staffed" : "answer.help.nobody"), "st-large"));
        add(new HelpWays(), Parts.button(next, Text.of("answer.help.goOn"), false));
        getElement().executeJs("this.querySelector('h1').focus(); window.scrollTo(0, 0);");
    }

    private void send(MyForm form) {
        begin(Text.of("answer.send.title"));
        MyForm.Step last = form.steps().stream()
                .filter(MyForm.Step::asked)
                .reduce((one, later) -> later)
                .orElseThrow(NotAvailable::new);
        addComponentAsFirst(top(
                PatientLinks.question(form.id(), last.step()), form.wording().title()));
        Div card = Parts.plainCard(Parts.paragraph(Text.of("answer.send.text")));
        if (!form.unanswered().isEmpty()) {
            card.add(Parts.paragraph(
                    Text.of("answer.send.left", form.unanswered().size()), "st-strong"));
            card.add(Parts.list(form.unanswered().stream()
                    .map(each -> Parts.link(
                            PatientLinks.question(form.id(), each.step()), Text.of("answer.send.open", each.step())))
                    .toList()));
        }
        Problems problems = new Problems();
        NativeButton send = button(Text.of("answer.send"), () -> {
            if (problems.run(() -> service.sign(form.id()))) {
                Go.to(PatientLinks.questions(form.id()));
            }
        });
        send.addClassName("primary");
        card.add(problems, send);
        add(
                card,
                Parts.whoSeesThis(Text.of("answer.who")),
                Parts.link(PatientLinks.notSafe(), Text.of("answer.notSafe")));
    }

    private void sent() {
        begin(Text.of("answer.done.title"));
        add(Parts.saved(Text.of("answer.done.text")));
        Div ways = new Div(
                Parts.button(PatientLinks.today(), Text.of("answer.done.today"), true),
                Parts.button(PatientLinks.questions(), Text.of("answer.done.all"), false));
        ways.addClassName("st-line");
        add(ways, Parts.link(PatientLinks.notSafe(), Text.of("answer.notSafe")));
    }

    private static String onward(MyForm form, MyForm.@Nullable Step step) {
        return step == null ? PatientLinks.send(form.id()) : PatientLinks.question(form.id(), step.step());
    }

    private static Div top(String back, String place) {
        Anchor link = Parts.button(back, "", false);
        link.addClassName("text");
        link.add(Glyph.LEFT.icon(), new Span(Text.of("answer.back")));
        Div top = new Div(link, Parts.span(place, "st-muted", "st-small", "st-tabular"));
        top.addClassName("st-answer-top");
        return top;
    }

    private static Div bar(MyForm form, MyForm.Step step) {
        Div bar = new Div();
        bar.addClassName("st-answer-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        form.steps().forEach(each -> {
            Span mark = new Span();
            if (each.step() == step.step()) {
                mark.addClassName("here");
            } else if (form.answers().get(each.item()) != null) {
                mark.addClassName("done");
            }
            bar.add(mark);
        });
        return bar;
    }

    private static Paragraph crisisLine() {
        Anchor call = new Anchor("tel:988", Text.of("help.call.title"));
        call.setRouterIgnore(true);
        return new Paragraph(new Span(Text.of("answer.safety") + " "), call);
    }

    /** Who made it, and that it may be used: as the owner asks. */
    private static Component source(Instrument wording) {
        Div source = new Div();
        source.addClassName("st-answer-source");
        inItsLanguage(wording, source);
        source.add(Parts.paragraph(wording.title() + ". " + wording.licence().holder() + "."));
        if (wording.licence().attribution() && wording.licence().statement() != null) {
            source.add(Parts.paragraph(String.valueOf(wording.licence().statement())));
        }
        return source;
    }

    /** The wording is never translated here; screen readers are told its language. */
    private static void inItsLanguage(Instrument wording, Component part) {
        if (!Text.locale().getLanguage().equals(wording.language())) {
            part.getElement().setAttribute("lang", wording.language());
        }
    }

    private static NativeButton button(String words, Runnable act) {
        NativeButton button = new NativeButton(words, click -> act.run());
        button.addClassName("st-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private static int number(String step) {
        try {
            return Integer.parseInt(step);
        } catch (NumberFormatException malformed) {
            throw new NotAvailable();
        }
    }
}
