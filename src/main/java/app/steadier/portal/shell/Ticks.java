package app.steadier.portal.shell;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Options of which any number can be ticked; a tap ticks one. Plain HTML. */
public final class Ticks<T> extends FieldSet {

    private static final long serialVersionUID = 1L;
    private static final String CHECKED = "checked";

    private final transient Map<T, Element> boxes = new LinkedHashMap<>();
    private final transient Runnable changed;

    /** @param changed called after each tap */
    public Ticks(String legend, Iterable<T> options, Function<T, String> words, Runnable changed) {
        super(legend);
        this.changed = changed;
        addClassName("st-ticks");
        for (T option : options) {
            Element box = new Element("input").setAttribute("type", "checkbox");
            box.addPropertyChangeListener(CHECKED, "change", change -> {
                if (change.isUserOriginated()) {
                    changed.run();
                }
            });
            NativeLabel label = new NativeLabel();
            label.getElement().appendChild(box);
            label.add(new Span(words.apply(option)));
            boxes.put(option, box);
            add(label);
        }
        setVisible(!boxes.isEmpty());
    }

    public Set<T> value() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getProperty(CHECKED, false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Shows what is ticked; nobody is told. */
    public void put(Set<T> ticked) {
        boxes.forEach((option, box) -> box.setProperty(CHECKED, ticked.contains(option)));
    }

    /** As if somebody had tapped. */
    public void tick(T option, boolean on) {
        Element box = boxes.get(option);
        if (box != null) {
            box.setProperty(CHECKED, on);
            changed.run();
        }
    }

    /** Whether it can be read only. */
    public void lock(boolean readOnly) {
        boxes.values().forEach(box -> box.setEnabled(!readOnly));
    }
}
