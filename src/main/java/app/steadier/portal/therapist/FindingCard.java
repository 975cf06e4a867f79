package app.steadier.portal.therapist;

import app.steadier.notes.FindingKind;
import app.steadier.notes.FindingLevel;
import app.steadier.notes.NoteFinding;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing the linter found: what it asks for as icon and word, the hit in its words, and the way to put it right. */
final class FindingCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROUND_THE_HIT = 40;
    private static final int REASON_MAX = 500;

    /**
     * @param text of the part in which it stands
     * @param replace puts other words in the place of the hit; null when it cannot be changed here
     * @param reason says why the hit is no obstacle
     */
    FindingCard(NoteFinding finding, String text, @Nullable Consumer<String> replace, Consumer<String> reason) {
        String given = finding.reason();
        boolean settled = given != null;
        addClassNames("st-finding", settled ? "settled" : css(finding.level()));
        getElement().setAttribute("role", finding.blocks() ? "alert" : "note");
        add(
                word(finding),
                Parts.paragraph(
                        Text.of(finding.messageKey(), finding.arguments().toArray())));
        if (finding.end() > finding.start() && finding.end() <= text.length()) {
            add(hit(finding, text));
        }
        Div acts = new Div();
        acts.addClassName("st-line");
        if (replace != null && finding.kind() == FindingKind.NAME) {
            String peer = peer(finding.text());
            acts.add(small(Text.of("therapist.finding.replace", peer), () -> replace.accept(peer)));
        }
        if (given != null) {
            add(Parts.paragraph(Text.of("therapist.finding.because", given), "st-muted"));
        } else if (finding.level() == FindingLevel.CONFIRM) {
            TextBox why = TextBox.line(Text.of("therapist.finding.why")).most(REASON_MAX);
            why.addClassName("st-grow");
            acts.add(why, small(Text.of("therapist.finding.keep"), () -> reason.accept(why.value())));
            acts.addClassName("st-fields");
        }
        if (acts.getComponentCount() > 0) {
            add(acts);
        }
    }

    private static Div word(NoteFinding finding) {
        Div word = new Div(
                finding.reason() != null
                        ? Parts.badge(Tone.NEUTRAL, Glyph.CHECK, Text.of("therapist.finding.settled"))
                        : switch (finding.level()) {
                            case STOP -> Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("therapist.finding.STOP"));
                            case CONFIRM -> Parts.badge(Tone.ACCENT, Glyph.PEN, Text.of("therapist.finding.CONFIRM"));
                            case WARN -> Parts.badge(Tone.INFO, Glyph.EYE, Text.of("therapist.finding.WARN"));
                        });
        word.addClassName("st-line");
        return word;
    }

    private static String css(FindingLevel level) {
        return switch (level) {
            case STOP -> "stop";
            case CONFIRM -> "confirm";
            case WARN -> "warn";
        };
    }

    /** The hit, marked, with some words before and after. */
    private static Paragraph hit(NoteFinding finding, String text) {
        int before = text.lastIndexOf(' ', Math.max(0, finding.start() - ROUND_THE_HIT));
        int from = finding.start() <= ROUND_THE_HIT ? 0 : before + 1;
        int after = text.indexOf(' ', Math.min(text.length(), finding.end() + ROUND_THE_HIT));
        int to = after < 0 ? text.length() : after;
        Element mark = new Element("mark").setText(text.substring(finding.start(), finding.end()));
        Paragraph hit = new Paragraph();
        hit.addClassNames("st-muted", "st-small");
        hit.getElement()
                .appendChild(
                        Element.createText((from > 0 ? "… " : "") + text.substring(from, finding.start())),
                        mark,
                        Element.createText(text.substring(finding.end(), to) + (to < text.length() ? " …" : "")));
        return hit;
    }

    private static String peer(String hit) {
        String peer = Text.of("therapist.finding.peer");
        return hit.endsWith("'s") || hit.endsWith("’s") ? peer + hit.substring(hit.length() - 2) : peer;
    }

    private static Button small(String words, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.addClassName("st-small-button");
        return button;
    }
}
