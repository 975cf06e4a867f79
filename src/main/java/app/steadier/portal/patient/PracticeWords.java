package app.steadier.portal.patient;

import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.Skill;
import app.steadier.checkin.SkillWords;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A skill and a try of it in the patient's words. */
final class PracticeWords {

    private static final int HELPED_MOST = 4;
    private static final int LINE_MAX = 200;

    private PracticeWords() {}

    static SkillWords words(Skill skill) {
        return skill.in(Text.locale().getLanguage());
    }

    /** How it went as a button; what was said of help and the line stay with it. */
    static TapButton button(Taps taps, Practice practice, PracticeResult result, Runnable then) {
        Integer helped = result == PracticeResult.NOT_TRIED ? null : practice.helped();
        return taps.button(
                        DayTaps.skill(
                                Objects.requireNonNull(practice.session()),
                                practice.skill().id(),
                                result,
                                helped),
                        then,
                        glyph(result).icon(),
                        new Span(Text.of("day.tried", result)))
                .pressed(practice.result() == result);
    }

    /** "Did it help?", from not at all to a lot. */
    static Div helped(Taps taps, Practice practice, PracticeResult result, Runnable then) {
        Div tiles = new Div();
        tiles.addClassName("st-taps");
        tiles.getElement()
                .setAttribute("role", "group")
                .setAttribute(
                        "aria-label",
                        Text.of("day.helped.of", words(practice.skill()).name()));
        List<TapButton> all = new ArrayList<>();
        for (int value = 0; value <= HELPED_MOST; value++) {
            int chosen = value;
            TapButton tile = taps.button(
                    DayTaps.skill(
                            Objects.requireNonNull(practice.session()),
                            practice.skill().id(),
                            result,
                            value),
                    () -> {
                        all.forEach(each -> each.pressed(all.indexOf(each) == chosen));
                        then.run();
                    },
                    new Span(String.valueOf(value)));
            tile.removeClassName("st-button");
            all.add(tile.pressed(practice.helped() != null && practice.helped() == value));
            tiles.add(tile);
        }
        Div ends = new Div(end(0, "day.helped.low"), end(HELPED_MOST, "day.helped.high"));
        ends.addClassName("st-ends");
        Div question = new Div(Parts.span(Text.of("day.helped"), "st-medium"), ends, tiles);
        question.addClassNames("st-board", "st-helped");
        return question;
    }

    private static Span end(int value, String key) {
        return new Span(Parts.span(String.valueOf(value), "st-strong"), new Span(" " + Text.of(key)));
    }

    /** One line about how it went; it travels with the tap beside it. */
    static Field line(Practice practice) {
        return Field.words(Text.of("day.skill.line"), LINE_MAX).with((Object) practice.line());
    }

    static Glyph glyph(PracticeResult result) {
        return switch (result) {
            case TRIED -> Glyph.CHECK;
            case PARTLY -> Glyph.HALF;
            case NOT_TRIED -> Glyph.CLOCK;
        };
    }
}
