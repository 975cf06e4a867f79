package app.steadier.portal.care;

import app.steadier.base.TypedId;
import app.steadier.measure.Instrument;
import app.steadier.measure.PatientQuestionnaires;
import app.steadier.measure.PatientQuestionnaires.Open;
import app.steadier.measure.PatientQuestionnaires.Result;
import app.steadier.measure.QuestionnaireDeskService;
import app.steadier.measure.Score;
import app.steadier.measure.ScoreChange;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person's questionnaires for who treats them: give one, what waits, what was answered with its score. */
public final class QuestionnairesBoard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;

    private final transient PatientQuestionnaires page;
    private final transient QuestionnaireDeskService service;
    private final transient Runnable changed;

    /** @param changed called after each act, to read the page again */
    public QuestionnairesBoard(PatientQuestionnaires page, QuestionnaireDeskService service, Runnable changed) {
        this.page = page;
        this.service = service;
        this.changed = changed;
        addClassName("st-board");
        add(results(), waiting(), give(), new PaperCard(page, service, changed));
    }

    private Section results() {
        Section card = Parts.card(Text.of("answer.desk.results"));
        if (page.results().isEmpty()) {
            card.add(Parts.empty(Text.of("answer.desk.noResults"), Text.of("answer.desk.noResults.text")));
        }
        page.results().forEach(result -> card.add(result(result)));
        return card;
    }

    private Div result(Result result) {
        Div facts = new Div(
                Parts.span(result.title(), "st-strong"),
                Parts.paragraph(
                        Stream.of(
                                        Dates.withYear(result.on()),
                                        change(result),
                                        result.enteredBy() == null
                                                ? ""
                                                : Text.of("answer.desk.enteredBy", result.enteredBy()))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(". ")),
                        "st-caption"));
        facts.addClassName("st-grow");
        Div item = new Div(Parts.row(facts, Parts.span(points(result), "st-strong", "st-tabular")));
        item.addClassName("st-item");
        Div badges = badges(result);
        if (badges.getComponentCount() > 0) {
            item.add(badges);
        }
        if (result.voided() != null) {
            item.add(Parts.paragraph(Text.of("answer.desk.voided", result.voided()), "st-muted", "st-small"));
            return item;
        }
        if (result.askInPerson()) {
            item.add(act("answer.desk.asked", result.title(), () -> service.seen(result.id())));
        }
        if (!result.answers().isEmpty()) {
            item.add(new Fold(Text.of("answer.desk.answers"), answers(result)));
        }
        item.add(new Fold(
                Text.of("answer.desk.void"),
                reason("answer.desk.void.why", "answer.desk.void.do", why -> service.voidResult(result.id(), why))));
        return item;
    }

    private static String points(Result result) {
        if (result.voided() != null) {
            return Text.of("answer.desk.void.mark");
        }
        Integer total = result.total();
        if (total == null) {
            return Text.of("answer.desk.noTotal");
        }
        String points = Text.of("answer.desk.points", total, result.most());
        return result.band() == null ? points : points + ", " + result.band();
    }

    private static String change(Result result) {
        Score score = result.score();
        return score == null || score.change() == ScoreChange.NOT_ASSESSED
                ? ""
                : Text.of("answer.desk.change", score.change());
    }

    private static Div badges(Result result) {
        Div badges = new Div();
        badges.addClassName("st-line");
        Score score = result.score();
        if (score == null) {
            return badges;
        }
        if (score.safetyAlert()) {
            badges.add(Parts.badge(Tone.URGENT, Glyph.ALERT, Text.of("answer.desk.safety")));
        }
        if (score.safetyItemUnanswered()) {
            badges.add(
                    result.seen() == null
                            ? Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("answer.desk.ask"))
                            : Parts.badge(
                                    Tone.NEUTRAL,
                                    Glyph.CHECK,
                                    Text.of(
                                            "answer.desk.askedBy",
                                            String.valueOf(result.seenBy()),
                                            result.seen().toLocalDate())));
        }
        if (score.prorated()) {
            badges.add(Parts.badge(Tone.NEUTRAL, Glyph.INFO, Text.of("answer.desk.prorated", score.missing())));
        }
        return badges;
    }

    private Div answers(Result result) {
        Div all = new Div();
        Instrument wording = page.choices().stream()
                .filter(each -> each.id().equals(result.instrument()))
                .findFirst()
                .orElse(null);
        for (int place = 0; place < result.answers().size(); place++) {
            Integer value = result.answers().get(place);
            String question =
                    wording == null ? null : wording.items().get(place).text();
            all.add(Parts.row(
                    Parts.grow(Parts.span((place + 1) + ". " + (question == null ? "" : question))),
                    Parts.span(
                            value == null ? Text.of("answer.desk.unanswered") : label(wording, place, value),
                            "st-nowrap")));
        }
        result.more().forEach(words -> all.add(Parts.paragraph(words, "st-muted", "st-small")));
        return all;
    }

    private static String label(@Nullable Instrument wording, int place, int value) {
        if (wording == null || !wording.textIncluded()) {
            return String.valueOf(value);
        }
        return wording.items().get(place).options().stream()
                .filter(option -> option.score() == value)
                .map(option -> value + ", " + option.label())
                .findFirst()
                .orElse(String.valueOf(value));
    }

    private Section waiting() {
        Section card = Parts.card(Text.of("answer.desk.waiting"));
        if (page.open().isEmpty()) {
            card.add(Parts.paragraph(Text.of("answer.desk.waiting.none"), "st-muted"));
        }
        for (Open open : page.open()) {
            Div item = new Div(Parts.row(Parts.grow(
                    Parts.span(open.title(), "st-strong"),
                    Parts.paragraph(
                            Text.of(
                                    open.by() == null ? "answer.desk.given" : "answer.desk.givenBy",
                                    open.given(),
                                    open.answered(),
                                    open.questions(),
                                    String.valueOf(open.by())),
                            "st-caption"))));
            item.addClassName("st-item");
            item.add(new Fold(
                    Text.of("answer.desk.withdraw"),
                    reason(
                            "answer.desk.withdraw.why",
                            "answer.desk.withdraw.do",
                            why -> service.withdraw(open.form(), why))));
            card.add(item);
        }
        return card;
    }

    private Section give() {
        List<Instrument> choices =
                page.choices().stream().filter(Instrument::textIncluded).toList();
        FormCard card = new FormCard(Text.of("answer.desk.give"));
        Field which = choice(choices);
        card.fields(which);
        UUID id = TypedId.nextValue();
        card.primary(card.button(Text.of("answer.desk.give.do"), () -> give(choices, which, id), () -> {
            Undo.say(Text.of("answer.desk.given.done"));
            changed.run();
        }));
        return card;
    }

    private void give(List<Instrument> choices, Field which, UUID id) {
        Instrument wanted = chosen(choices, which.needed());
        service.assign(id, page.patient(), wanted.id(), wanted.language());
    }

    static Field choice(List<Instrument> choices) {
        return Field.choice(
                Text.of("answer.desk.which"),
                Text.of("answer.desk.choose"),
                choices,
                QuestionnairesBoard::key,
                each -> each.id() + ", " + each.title()
                        + (choices.stream()
                                                .filter(other -> other.id().equals(each.id()))
                                                .count()
                                        > 1
                                ? " (" + each.language() + ")"
                                : ""));
    }

    static Instrument chosen(List<Instrument> choices, String key) {
        return choices.stream()
                .filter(each -> key(each).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Instrument instrument) {
        return instrument.id() + "." + instrument.language();
    }

    private Div reason(String label, String words, Consumer<String> act) {
        Field why = Field.lines(Text.of(label), REASON_MAX);
        Problems problems = new Problems().reason(why);
        Button go = new Button(Text.of(words));
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            if (problems.run(() -> act.accept(why.needed()))) {
                changed.run();
            }
            go.setEnabled(true);
        });
        Div form = new Div(why, problems, go);
        form.addClassName("st-form");
        return form;
    }

    private Div act(String words, String about, Runnable act) {
        Button button = new Button(Text.of(words), click -> {
            act.run();
            changed.run();
        });
        button.setAriaLabel(Text.of(words) + ": " + about);
        button.setDisableOnClick(true);
        Div line = new Div(button);
        line.addClassName("st-line");
        return line;
    }
}
