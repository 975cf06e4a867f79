package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two to five options side by side; none is chosen in advance; a tap on one chooses it. */
public final class Segmented<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<T, NativeButton> buttons = new LinkedHashMap<>();

    /**
     * @param label what is chosen, for screen readers
     * @param chosen called after each tap
     */
    public Segmented(String label, Iterable<T> options, Function<T, String> words, Consumer<T> chosen) {
        addClassName("st-segmented");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        for (T option : options) {
            NativeButton button = new NativeButton(words.apply(option), click -> chosen.accept(option));
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("aria-pressed", "false");
            buttons.put(option, button);
            add(button);
        }
    }

    /** Puts an icon before the words of some options. */
    public Segmented<T> icons(Map<T, Glyph> icons) {
        icons.forEach((option, glyph) -> {
            NativeButton button = buttons.get(option);
            if (button != null) {
                String words = button.getText();
                button.setText("");
                button.add(glyph.icon(), new Span(words));
            }
        });
        return this;
    }

    /** A key for each option, while the focus is in the same row (scripts/shell.js). */
    public Segmented<T> keys(Function<T, String> keys) {
        buttons.forEach((option, button) -> button.getElement().setAttribute("data-key", keys.apply(option)));
        return this;
    }

    /** Marks what holds now; null for nothing yet. */
    public void show(@Nullable T value) {
        buttons.forEach((option, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(option.equals(value))));
    }

    /** Whether anything can be chosen. */
    public void allow(boolean possible) {
        buttons.values().forEach(button -> button.setEnabled(possible));
    }
}
