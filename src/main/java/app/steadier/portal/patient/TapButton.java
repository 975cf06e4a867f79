package app.steadier.portal.patient;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** A button whose tap is saved at once; made by {@link Taps}. */
final class TapButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> press;

    TapButton(Consumer<String> press) {
        this.press = press;
        addClassName("st-button");
        getElement().setAttribute("type", "button");
    }

    /** Whether it is what holds now. */
    TapButton pressed(boolean now) {
        getElement().setAttribute("aria-pressed", String.valueOf(now));
        return this;
    }

    /** As if somebody had tapped it, with words that stand beside it. */
    void press(String words) {
        press.accept(words);
    }
}
