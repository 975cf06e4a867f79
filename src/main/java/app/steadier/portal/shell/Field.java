package app.steadier.portal.shell;

import app.steadier.base.UserProblem;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A labelled field that the browser draws itself: words, lines, a day, a time, a number, or one of a list. What is wrong
 * with its value stands under it; the value stays.
 */
public final class Field extends Div {

    private static final long serialVersionUID = 1L;

    private final Control control;
    private final Span wrong = new Span();
    private final String id = "field-" + UUID.randomUUID();
    private final Element label;

    private Field(String words, Control control) {
        this.control = control;
        addClassName("st-field");
        label = new Element("label").setText(words).setAttribute("for", id);
        control.setId(id);
        control.addClassName("st-control");
        wrong.addClassName("st-message");
        wrong.setId(id + "-wrong");
        wrong.setVisible(false);
        wrong.getElement().setAttribute("role", "alert");
        getElement().appendChild(label);
        add(control, wrong);
    }

    /** One line of words. */
    public static Field words(String label, int longest) {
        return new Field(label, new Box("text")).limit(longest);
    }

    /** Several lines of words. */
    public static Field lines(String label, int longest) {
        return new Field(label, new Lines()).limit(longest);
    }

    /** A day of the calendar. */
    public static Field day(String label) {
        return new Field(label, new Box("date"));
    }

    /** A time of day, to the minute. */
    public static Field time(String label) {
        Field field = new Field(label, new Box("time"));
        field.control.getElement().setAttribute("step", "300");
        return field;
    }

    /** A whole number. */
    public static Field number(String label, int least, int most) {
        Field field = new Field(label, new Box("number"));
        field.control
                .getElement()
                .setAttribute("min", String.valueOf(least))
                .setAttribute("max", String.valueOf(most))
                .setAttribute("inputmode", "numeric");
        return field;
    }

    /**
     * One of a list.
     *
     * @param nothing words for no choice; null when one of them is always chosen, the first at the start
     * @param key what stands in an address or a test for an option, each another
     */
    public static <T> Field choice(
            String label,
            @Nullable String nothing,
            List<T> options,
            Function<? super T, String> key,
            Function<? super T, String> words) {
        Choice choice = new Choice();
        if (nothing != null) {
            choice.option("", nothing);
        }
        options.forEach(option -> choice.option(key.apply(option), words.apply(option)));
        if (nothing == null && !options.isEmpty()) {
            choice.setValue(key.apply(options.getFirst()));
        }
        return new Field(label, choice);
    }

    private Field limit(int longest) {
        control.getElement().setAttribute("maxlength", String.valueOf(longest));
        return this;
    }

    /** Offers what was written elsewhere; anything else can be written too. */
    public Field suggest(List<String> words) {
        if (!words.isEmpty()) {
            Element list = new Element("datalist").setAttribute("id", id + "-list");
            words.forEach(each -> list.appendChild(new Element("option").setAttribute("value", each)));
            getElement().appendChild(list);
            control.getElement().setAttribute("list", id + "-list");
        }
        return this;
    }

    /** A line under the label. */
    public Field help(String text) {
        Span help = new Span(text);
        help.addClassName("st-caption");
        help.setId(id + "-help");
        addComponentAtIndex(0, help);
        getElement().insertChild(0, label.removeFromParent());
        describe();
        return this;
    }

    public Field with(@Nullable Object value) {
        control.setValue(value == null ? "" : value.toString());
        return this;
    }

    /** The time of day as the field holds it. */
    public Field with(@Nullable LocalTime value) {
        return with((Object) (value == null ? null : value.toString().substring(0, 5)));
    }

    /** Calls after each change made by the person. */
    public Field onChange(Consumer<Field> changed) {
        control.addValueChangeListener(change -> {
            wrong(null);
            if (change.isFromClient()) {
                changed.accept(this);
            }
        });
        return this;
    }

    /** What stands in the field, without blanks around it; empty for nothing. */
    public String value() {
        return control.getValue().strip();
    }

    /** What stands in the field, or null for nothing. */
    public @Nullable String optional() {
        return value().isEmpty() ? null : value();
    }

    /** @throws UserProblem when nothing stands in it; the field says so */
    public String needed() {
        if (value().isEmpty()) {
            throw missing("shell.problem.missing");
        }
        wrong(null);
        return value();
    }

    /** @throws UserProblem when it holds no day; the field says so */
    public LocalDate neededDay() {
        LocalDate day = day();
        if (day == null) {
            throw missing("shell.problem.day");
        }
        return day;
    }

    /** The day, or null for nothing. */
    public @Nullable LocalDate day() {
        try {
            return value().isEmpty() ? null : LocalDate.parse(value());
        } catch (DateTimeParseException malformed) {
            throw missing("shell.problem.day");
        }
    }

    /** @throws UserProblem when it holds no time; the field says so */
    public LocalTime neededTime() {
        try {
            return LocalTime.parse(value());
        } catch (DateTimeParseException malformed) {
            throw missing("shell.problem.time");
        }
    }

    /** @throws UserProblem when it holds no whole number; the field says so */
    public int neededNumber() {
        try {
            return Integer.parseInt(value());
        } catch (NumberFormatException malformed) {
            throw missing("shell.problem.number");
        }
    }

    private UserProblem missing(String key) {
        wrong(Text.of(key));
        control.focus();
        return new Shown(key);
    }

    /** Says what is wrong under the field, or nothing more. */
    public void wrong(@Nullable String text) {
        wrong.setVisible(text != null);
        wrong.removeAll();
        if (text == null) {
            control.getElement().removeAttribute("aria-invalid");
        } else {
            wrong.add(Glyph.ALERT.icon(), new Span(text));
            control.getElement().setAttribute("aria-invalid", "true");
        }
        describe();
    }

    public void focus() {
        control.focus();
    }

    private void describe() {
        boolean helped = getChildren().anyMatch(part -> part.getId().orElse("").endsWith("-help"));
        String ids = (helped ? id + "-help " : "") + (wrong.isVisible() ? id + "-wrong" : "");
        if (ids.isBlank()) {
            control.getElement().removeAttribute("aria-describedby");
        } else {
            control.getElement().setAttribute("aria-describedby", ids.strip());
        }
    }

    /** Chooses or writes as the person would. */
    public void choose(String value) {
        control.choose(value);
    }

    /** Whether the person can choose it. */
    public Field shown(boolean visible) {
        setVisible(visible);
        return this;
    }

    /** Words of the options of a list by their keys. */
    public Map<String, String> options() {
        return control instanceof Choice choice ? Map.copyOf(choice.options) : Map.of();
    }

    /** Words of the option that is chosen, or what stands in the field. */
    public String words() {
        return options().getOrDefault(value(), value());
    }

    /** A problem that already stands under its field. */
    static final class Shown extends UserProblem {

        private static final long serialVersionUID = 1L;

        Shown(String key) {
            super(key);
        }
    }

    private abstract static class Control extends AbstractSinglePropertyField<Control, String>
            implements Focusable<Control> {

        private static final long serialVersionUID = 1L;

        Control() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }

        void choose(String value) {
            setModelValue(value, true);
        }
    }

    @Tag("input")
    private static final class Box extends Control {

        private static final long serialVersionUID = 1L;

        Box(String type) {
            getElement().setAttribute("type", type);
        }
    }

    @Tag("textarea")
    private static final class Lines extends Control {

        private static final long serialVersionUID = 1L;

        Lines() {
            getElement().setAttribute("rows", "2");
        }
    }

    @Tag("select")
    private static final class Choice extends Control {

        private static final long serialVersionUID = 1L;

        private final Map<String, String> options = new LinkedHashMap<>();

        void option(String key, String words) {
            options.put(key, words);
            getElement()
                    .appendChild(
                            new Element("option").setAttribute("value", key).setText(words));
        }

        @Override
        public void setValue(String value) {
            super.setValue(value);
            // a list that is not on screen yet takes its choice from the option
            getElement().getChildren().forEach(option -> {
                if (value.equals(option.getAttribute("value"))) {
                    option.setAttribute("selected", "");
                } else {
                    option.removeAttribute("selected");
                }
            });
        }
    }
}
