package app.steadier.portal.patient;

import app.steadier.measure.MyQuestions;
import app.steadier.measure.QuestionnaireService;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** On Today while a questionnaire waits. */
@org.springframework.stereotype.Component
class QuestionsPart implements TodayPart {

    private static final int ORDER = 40;

    private final QuestionnaireService service;

    QuestionsPart(QuestionnaireService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part() {
        List<MyQuestions.Waiting> waiting = service.mine().waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        MyQuestions.Waiting first = waiting.getFirst();
        boolean one = waiting.size() == 1;
        return Optional.of(new LinkCard(
                        one ? PatientLinks.questions(first.form()) : PatientLinks.questions(),
                        Glyph.LIST,
                        Text.of("answer.today", waiting.size()))
                .text(
                        first.answered() == 0 || !one
                                ? Text.of("answer.today.text")
                                : Text.of("answer.begun", first.answered(), first.questions()))
                .toDo());
    }
}
