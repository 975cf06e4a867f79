package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Initials of a person in a circle; decoration, hidden from screen readers. Its tint follows the name. */
public final class Initials extends Span {

    private static final long serialVersionUID = 1L;

    private static final int TINTS = 4;

    /** @param name "Marisol Vega" or "Vega, Marisol" */
    public Initials(String name) {
        super(of(name));
        addClassNames("st-initials", "st-initials-" + Math.floorMod(of(name).hashCode(), TINTS));
        getElement().setAttribute("aria-hidden", "true");
    }

    static String of(String name) {
        int comma = name.indexOf(',');
        String spoken = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        List<String> parts = Arrays.stream(spoken.strip().split("[\\s-]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return "";
        }
        String first = letter(parts.getFirst());
        return (parts.size() == 1 ? first : first + letter(parts.getLast())).toUpperCase(Locale.ROOT);
    }

    private static String letter(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1));
    }
}
