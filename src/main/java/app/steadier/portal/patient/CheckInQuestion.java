package app.steadier.portal.patient;

import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.Question;
import app.steadier.portal.day.StepText;
import app.steadier.portal.patient.CheckInSteps.Step;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one page of the check-in asks, with the buttons that answer it. Nothing is chosen in advance. */
final class CheckInQuestion extends Div {

    private static final long serialVersionUID = 1L;

    static final Question URGE = Question.CRAVING;

    /** From here on, help with an urge is offered (the mock-up of the check-in). */
    private static final int STRONG = 7;

    private static final int SCALE = 10;
    private static final int HOURS = 12;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final transient CheckInPage page;
    private final transient Step step;
    private final transient Taps taps;
    private final transient Runnable then;

    CheckInQuestion(CheckInPage page, Step step, Taps taps, Runnable then) {
        this.page = page;
        this.step = step;
        this.taps = taps;
        this.then = then;
        addClassName("st-board");
        if (step.item() != null) {
            scale(step.item());
        } else if (step.commitment() != null) {
            commitment(step.commitment());
        } else {
            practice(Objects.requireNonNull(step.practice()));
        }
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading());
    }

    static boolean strongUrge(CheckInPage now, Question question) {
        return question == URGE
                && now.items().stream()
                        .filter(item -> item.question() == URGE)
                        .map(CheckInPage.Item::value)
                        .anyMatch(value -> value != null && value.compareTo(BigDecimal.valueOf(STRONG)) >= 0);
    }

    String heading() {
        boolean today = page.day().equals(page.days().getFirst().day());
        if (step.item() != null) {
            return Text.of("day.ask." + step.item().question(), today ? "today" : "before");
        }
        if (step.practice() != null) {
            return Text.of(
                    "day.ask.skill",
                    step.practice().skill().in(Text.locale().getLanguage()).name());
        }
        return Text.of("day.ask.step");
    }

    String hint() {
        if (step.item() != null) {
            return Text.of("day.hint." + step.item().question());
        }
        if (step.practice() != null) {
            return step.practice().skill().in(Text.locale().getLanguage()).whenToUse();
        }
        return StepText.of(Objects.requireNonNull(step.commitment()));
    }

    private void scale(CheckInPage.Item item) {
        boolean sleep = item.question() == Question.SLEEP_HOURS;
        if (!sleep) {
            Div ends = new Div(end(0, item.question(), "low"), end(SCALE, item.question(), "high"));
            ends.addClassName("st-ends");
            add(ends);
        }
        Div tiles = tiles();
        for (int value = 0; value <= (sleep ? HOURS : SCALE); value++) {
            tiles.add(tile(item, BigDecimal.valueOf(value)));
        }
        add(tiles);
        if (sleep) {
            Div halves = tiles();
            for (int value = 0; value <= HOURS; value++) {
                halves.add(tile(item, BigDecimal.valueOf(value).add(HALF)));
            }
            NativeDetails more = new NativeDetails(Text.of("day.sleep.half"), halves);
            more.addClassName("st-more");
            more.setOpen(isHalf(item.value()));
            add(more);
        }
    }

    private static boolean isHalf(@Nullable BigDecimal value) {
        return value != null && value.stripTrailingZeros().scale() > 0;
    }

    private static Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("st-taps");
        return tiles;
    }

    private static Span end(int value, Question question, String which) {
        return new Span(
                Parts.span(String.valueOf(value), "st-strong"),
                new Span(" " + Text.of("day.end." + question + "." + which)));
    }

    private TapButton tile(CheckInPage.Item item, BigDecimal value) {
        TapButton tile = taps.button(
                DayTaps.answer(page.day(), item.question(), value), then, new Span(Text.of("day.number", value)));
        tile.removeClassName("st-button");
        return tile.pressed(item.value() != null && item.value().compareTo(value) == 0);
    }

    private void commitment(Commitment commitment) {
        Div choices = choices();
        for (CommitmentAnswer answer : CommitmentAnswer.values()) {
            choices.add(StepWords.button(taps, commitment, answer, then));
        }
        add(choices);
    }

    private void practice(Practice practice) {
        Div choices = choices();
        for (PracticeResult result : PracticeResult.values()) {
            choices.add(PracticeWords.button(taps, practice, result, then));
        }
        add(choices);
    }

    private static Div choices() {
        Div choices = new Div();
        choices.addClassName("st-choices");
        return choices;
    }
}
