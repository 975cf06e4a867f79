package app.steadier.portal.patient;

import app.steadier.measure.MyQuestions;
import app.steadier.measure.QuestionnaireService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Questionnaires that wait for the reader, and those they sent. */
@Route(value = "patient/questions", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class QuestionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient QuestionnaireService service;

    QuestionsView(QuestionnaireService service) {
        super("answer.questions");
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyQuestions mine = service.mine();
        begin(Text.of("answer.questions"));
        if (mine.waiting().isEmpty()) {
            add(Parts.plainCard(Parts.empty(Text.of("answer.none"), Text.of("answer.none.text"))));
        }
        mine.waiting().forEach(each -> add(card(each)));
        if (!mine.sent().isEmpty()) {
            Section sent = Parts.card(Text.of("answer.sent"));
            mine.sent()
                    .forEach(each -> sent.add(Parts.row(Parts.grow(
                            Parts.paragraph(each.title(), "st-strong"),
                            Parts.paragraph(Text.of("answer.sent.on", each.on()), "st-caption")))));
            add(sent);
        }
        add(Parts.link(PatientLinks.notSafe(), Text.of("answer.notSafe")));
    }

    /** The way to one that waits. */
    static LinkCard card(MyQuestions.Waiting waiting) {
        return new LinkCard(PatientLinks.questions(waiting.form()), Glyph.LIST, waiting.title())
                .text(
                        waiting.answered() == 0
                                ? Text.of("answer.new", waiting.questions(), minutes(waiting))
                                : Text.of("answer.begun", waiting.answered(), waiting.questions()))
                .text(Text.of("answer.given", Dates.sentence(waiting.given())))
                .toDo();
    }

    /** About five questions a minute. */
    private static int minutes(MyQuestions.Waiting waiting) {
        return Math.max(1, (waiting.questions() + 4) / 5);
    }
}
