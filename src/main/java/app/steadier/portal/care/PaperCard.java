package app.steadier.portal.care;

import app.steadier.base.TypedId;
import app.steadier.measure.Instrument;
import app.steadier.measure.PaperForm;
import app.steadier.measure.PatientQuestionnaires;
import app.steadier.measure.QuestionnaireDeskService;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.safety.RaisedAlert;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down a form of paper: answer by answer, or only its total where the wording may not be shown. */
final class PaperCard extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient PatientQuestionnaires page;
    private final transient QuestionnaireDeskService service;
    private final transient List<Field> fields = new ArrayList<>();
    private final transient UUID id = TypedId.nextValue();
    private final Field which;
    private final Field on = Field.day(Text.of("answer.paper.on"));
    private final Field total = Field.number(Text.of("answer.paper.total"), 0, 999);
    private final Div items = new Div();

    PaperCard(PatientQuestionnaires page, QuestionnaireDeskService service, Runnable changed) {
        super(Text.of("answer.paper"));
        this.page = page;
        this.service = service;
        which = QuestionnairesBoard.choice(page.choices());
        addClassName("st-more");
        FormCard card = new FormCard(Text.of("answer.paper.title"));
        items.addClassName("st-form");
        which.onChange(chosen -> show());
        total.setVisible(false);
        card.fields(which, on, total, items);
        card.problems.beside(on, "answer.problem.future", "answer.problem.notInProgram");
        card.problems.beside(total, "answer.problem.total");
        card.button(Text.of("answer.paper.save"), this::save, changed);
        setContent(card);
    }

    private @Nullable Instrument wording() {
        return which.value().isEmpty() ? null : QuestionnairesBoard.chosen(page.choices(), which.value());
    }

    private void show() {
        Instrument wording = wording();
        items.removeAll();
        fields.clear();
        total.setVisible(wording != null && !wording.textIncluded());
        if (wording == null || !wording.textIncluded()) {
            return;
        }
        for (Instrument.Item item : wording.items()) {
            Field field = Field.choice(
                    item.number() + ". " + item.text(),
                    Text.of("answer.paper.none"),
                    item.options(),
                    option -> String.valueOf(option.score()),
                    option -> option.score() + ", " + option.label());
            fields.add(field);
            items.add(field);
        }
    }

    private void save() {
        String key = which.needed();
        Instrument wording = QuestionnairesBoard.chosen(page.choices(), key);
        if (!wording.textIncluded()) {
            service.enterTotal(id, page.patient(), wording.id(), on.neededDay(), total.neededNumber());
            Undo.say(Text.of("answer.paper.saved"));
            return;
        }
        List<@Nullable Integer> answers = new ArrayList<>();
        fields.forEach(field -> answers.add(field.value().isEmpty() ? null : Integer.valueOf(field.value())));
        Optional<RaisedAlert> alert = service.enter(
                id, page.patient(), new PaperForm(wording.id(), wording.language(), on.neededDay(), answers));
        Undo.say(Text.of(alert.isPresent() ? "answer.paper.alert" : "answer.paper.saved"));
    }
}
