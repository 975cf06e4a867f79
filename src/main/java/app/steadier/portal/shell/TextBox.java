package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A labelled field for words, made of plain HTML: one line, many lines that grow with the text, or a password. */
public final class TextBox extends Div {

    private static final long serialVersionUID = 1L;
    private static final String VALUE = "value";
    private static final String NOW = "element.value";

    private final Element box;
    private final Span help = Parts.span("", "st-muted", "st-extra-small");
    private transient Runnable listener = () -> {};

    private TextBox(String label, Element box) {
        this.box = box;
        atOnce("change", "true");
        atOnce("keydown", "event.altKey && event.key.startsWith('Arrow') || event.ctrlKey && event.key === 'Enter'");
        NativeLabel words = new NativeLabel();
        words.add(new Span(label), help);
        words.getElement().appendChild(box);
        help.setVisible(false);
        addClassNames("st-field", "st-box");
        add(words);
    }

    /** One line. */
    public static TextBox line(String label) {
        return new TextBox(
                label, new Element("input").setAttribute("type", "text").setAttribute("autocomplete", "off"));
    }

    /** Many lines. */
    public static TextBox area(String label) {
        return new TextBox(label, new Element("textarea").setAttribute("rows", "3"));
    }

    /** A password; the browser may fill it in, and the server forgets it as soon as it was used. */
    public static TextBox password(String label) {
        return new TextBox(
                label,
                new Element("input").setAttribute("type", "password").setAttribute("autocomplete", "current-password"));
    }

    /** What it is for, between label and field. */
    public TextBox help(String text) {
        help.setText(text);
        help.setVisible(true);
        return this;
    }

    /** Characters that fit. */
    public TextBox most(int characters) {
        box.setAttribute("maxlength", String.valueOf(characters));
        return this;
    }

    /**
     * Tells while somebody types, and at the latest with the next press of anything.
     *
     * @param millis between two calls
     */
    public TextBox onTyping(int millis, Runnable work) {
        listener = work;
        box.addPropertyChangeListener(VALUE, "input", change -> {
                    if (change.isUserOriginated()) {
                        listener.run();
                    }
                })
                .throttle(millis);
        return this;
    }

    /** What waits for its turn in the browser would come after the press that follows; this comes before it. */
    private void atOnce(String event, String filter) {
        box.addEventListener(event, left -> {
                    String words = left.getEventData().get(NOW).asString();
                    if (!words.equals(value())) {
                        type(words);
                    }
                })
                .setFilter(filter)
                .addEventData(NOW);
    }

    public String value() {
        return box.getProperty(VALUE, "");
    }

    /** Shows other words; nobody is told. */
    public void put(String words) {
        box.setProperty(VALUE, words);
    }

    /** As if somebody had typed the words. */
    public void type(String words) {
        put(words);
        listener.run();
    }

    /** Whether it can be read only. */
    public void lock(boolean readOnly) {
        if (readOnly) {
            box.setAttribute("readonly", true);
        } else {
            box.removeAttribute("readonly");
        }
    }

    public void begin() {
        box.callJsFunction("focus");
    }
}
