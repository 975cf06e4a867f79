package app.steadier.portal.patient;

import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.regex.Pattern;

/** A field to sign in with finger, pen or mouse (scripts/shell.js). Who cannot draw types the name. */
final class SignaturePad extends Div {

    private static final long serialVersionUID = 1L;
    private static final String LINE = "line";
    private static final int LONGEST = 60_000;
    private static final Pattern STEP = Pattern.compile("[ML] \\d{1,3} \\d{1,3}\\s*");

    private final Element canvas = new Element("canvas");

    SignaturePad() {
        addClassName("st-pad");
        canvas.setAttribute("width", "600")
                .setAttribute("height", "180")
                .setAttribute("role", "img")
                .setAttribute("aria-label", Text.of("patient.sign.pad"));
        getElement().appendChild(canvas);
        getElement().addPropertyChangeListener(LINE, "drawn", change -> {});
        Button clear = new Button(Text.of("patient.sign.clear"), click -> clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(clear);
    }

    /** The line as path data in a field of 600 by 180; empty when nothing, or nothing sensible, was drawn. */
    String line() {
        String line = getElement().getProperty(LINE, "");
        boolean drawn = line.length() <= LONGEST
                && line.startsWith("M ")
                && STEP.matcher(line).replaceAll("").isEmpty();
        return drawn ? line : "";
    }

    private void clear() {
        getElement().setProperty(LINE, "");
        canvas.executeJs("this.getContext('2d').clearRect(0, 0, this.width, this.height)");
    }
}
