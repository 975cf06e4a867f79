package app.steadier.portal.patient;

import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.checkin.CommitmentState;
import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.SkillWords;
import app.steadier.portal.day.StepText;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Today's check-in, small steps and skills as cards of Today. A card that has nothing to ask becomes one line at the end. */
final class DayBoard {

    private final CheckInPage page;
    private final CheckInSteps steps;
    private final Runnable changed;
    private final Taps taps;

    /** @param changed called when an answer of today was saved */
    DayBoard(CheckInPage page, DayTaps dayTaps, Runnable changed) {
        this.page = page;
        this.changed = changed;
        steps = new CheckInSteps(page);
        taps = new Taps(page.episode(), dayTaps, changed);
    }

    /** Whether nothing is left to do today. */
    boolean done() {
        return CheckInSteps.DONE.equals(steps.next());
    }

    /** The check-in while it has open questions. */
    Optional<Component> checkIn() {
        if (page.next().isEmpty()) {
            return Optional.empty();
        }
        boolean begun = steps.settled() > 0;
        LinkCard card = new LinkCard(
                PatientLinks.checkIn(page.day(), steps.next()),
                Glyph.WAVE,
                Text.of(begun ? "day.today.goOn" : "day.today.checkIn"));
        return Optional.of(card.text(
                        begun
                                ? Text.of("day.today.begun", steps.settled(), steps.size())
                                : Text.of("day.today.questions", steps.size()))
                .toDo());
    }

    /** Small steps that are due and skills to try, each with its buttons; above them what is not saved yet. */
    Div practice() {
        Div board = new Div(taps);
        board.addClassName("st-board");
        page.commitments().stream()
                .filter(each -> each.state() == CommitmentState.OPEN)
                .forEach(each -> board.add(step(each)));
        page.skills().stream()
                .filter(each -> !each.reported() && each.session() != null)
                .forEach(each -> board.add(skill(each)));
        return board;
    }

    private Section step(Commitment commitment) {
        H2 heading = new H2(Text.of("day.today.step"));
        heading.addClassName("st-eyebrow");
        Div buttons = new Div();
        buttons.addClassName("st-answers");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", StepText.of(commitment));
        for (CommitmentAnswer answer : CommitmentAnswer.values()) {
            buttons.add(StepWords.button(taps, commitment, answer, () -> {
                changed.run();
                Undo.say(Text.of("day.saved.answer", Text.of("day.answer", answer)));
            }));
        }
        Section card = new Section(heading, Parts.paragraph(StepText.of(commitment), "st-quote"), buttons);
        card.addClassName("st-card");
        return card;
    }

    private Section skill(Practice practice) {
        SkillWords words = PracticeWords.words(practice.skill());
        H2 heading = new H2(Text.of("day.today.skill"));
        heading.addClassName("st-eyebrow");
        Div text = new Div(
                heading,
                Parts.paragraph(words.name(), "st-quote", "st-strong"),
                Parts.paragraph(from(practice), "st-muted", "st-small"));
        text.addClassName("st-stack");
        Div beside = new Div(Parts.disc(Glyph.LEAF, "st-disc-accent"), text);
        beside.addClassName("st-beside");
        Section card = new Section(beside);
        card.addClassName("st-card");
        TapButton tried = taps.button(
                DayTaps.skill(
                        Objects.requireNonNull(practice.session()),
                        practice.skill().id(),
                        PracticeResult.TRIED,
                        null),
                () -> helped(card, beside, practice),
                Glyph.CHECK.icon(),
                new Span(Text.of("day.tried", PracticeResult.TRIED)));
        Anchor how = Parts.link(PatientLinks.skill(practice.skill().id()), Text.of("day.skill.how"));
        how.addClassName("st-quiet");
        Div buttons = new Div(tried, how);
        buttons.addClassName("st-line");
        card.add(buttons);
        return card;
    }

    /** "From today's session. 5 minutes." */
    private String from(Practice practice) {
        String from = Text.of(practice.tryBy().equals(page.day()) ? "day.skill.fromToday" : "day.skill.fromBefore");
        Integer minutes = practice.skill().minutes();
        return minutes == null ? from : from + " " + Text.of("day.skill.minutes", minutes);
    }

    /** After "I tried it": did it help? Whoever goes on without an answer has said enough. */
    private void helped(Section card, Component beside, Practice practice) {
        card.removeAll();
        card.add(
                beside,
                Parts.saved(Text.of("day.saved.answer", Text.of("day.tried", PracticeResult.TRIED))),
                PracticeWords.helped(taps, practice, PracticeResult.TRIED, changed));
    }

    /** What was answered today, one line each. */
    Optional<Component> saved() {
        Div lines = new Div();
        lines.addClassNames("st-card", "st-flat", "st-small");
        page.items().stream()
                .map(CheckInPage.Item::savedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(at -> page.next().isEmpty())
                .ifPresent(at -> lines.add(line(
                        Text.of("day.today.saved", at.toLocalTime()),
                        PatientLinks.checkIn(
                                page.day(),
                                CheckInSteps.key(page.items().getFirst().question())))));
        page.commitments().stream()
                .filter(each -> each.canAnswer() && each.state() != CommitmentState.OPEN)
                .filter(each -> answeredToday(each.answeredAt()))
                .forEach(each -> lines.add(line(
                        StepText.of(each) + " " + Text.of("day.said." + each.state()),
                        PatientLinks.checkIn(page.day(), "step-" + each.id()))));
        page.skills().stream()
                .filter(Practice::reported)
                .forEach(each -> lines.add(line(
                        PracticeWords.words(each.skill()).name() + ". " + Text.of("day.said." + each.result()),
                        PatientLinks.skill(each.skill().id()))));
        return lines.getComponentCount() == 0 ? Optional.empty() : Optional.of(lines);
    }

    private boolean answeredToday(@Nullable LocalDateTime at) {
        return at != null && !at.toLocalDate().isBefore(page.day());
    }

    private static Paragraph line(String words, String path) {
        Component change = Parts.link(path, Text.of("day.today.change"));
        return new Paragraph(new Span(words + " "), change);
    }

    /** What is always at hand, quietly. */
    static Div links() {
        Div links = new Div(List.of(
                        Parts.link(PatientLinks.hardMoments(), Text.of("day.links.moment")),
                        Parts.link(PatientLinks.skills(), Text.of("day.links.skills")),
                        Parts.link(PatientLinks.steps(), Text.of("day.links.steps")))
                .toArray(Component[]::new));
        links.addClassName("st-quiet-links");
        return links;
    }
}
