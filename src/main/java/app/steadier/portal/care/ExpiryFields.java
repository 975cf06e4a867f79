package app.steadier.portal.care;

import app.steadier.consent.ConsentExpiry;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a consent ends: after a day, with an event, or, where its kind allows that, never. */
final class ExpiryFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LINE_MAX = 200;

    private enum Way {
        DAY,
        EVENT,
        NONE
    }

    private final transient Segmented<Way> ways;
    private final transient Runnable changed;
    private final Field day = Field.day(Text.of("consent.form.day"));
    private final Field event = Field.words(Text.of("consent.form.event"), LINE_MAX);
    private @Nullable Way way;

    ExpiryFields(boolean mayLast, Runnable changed) {
        this.changed = changed;
        addClassName("st-form");
        String label = Text.of("consent.form.expiry");
        ways = new Segmented<>(
                label,
                mayLast ? List.of(Way.values()) : List.of(Way.DAY, Way.EVENT),
                each -> Text.of("consent.form.ends", each),
                this::choose);
        Div choice = new Div(Parts.span(label, "st-muted", "st-small", "st-medium"), ways);
        choice.addClassNames("st-field");
        day.onChange(each -> changed.run());
        event.onChange(each -> changed.run());
        add(choice, day, event);
        open(null);
    }

    private void choose(Way chosen) {
        open(chosen);
        changed.run();
    }

    private void open(@Nullable Way chosen) {
        way = chosen;
        ways.show(chosen);
        day.setVisible(chosen == Way.DAY);
        event.setVisible(chosen == Way.EVENT);
    }

    void show(@Nullable ConsentExpiry expiry) {
        if (expiry == null) {
            open(null);
        } else if (expiry.day() != null) {
            open(Way.DAY);
            day.with(expiry.day());
        } else {
            open(expiry.event() == null ? Way.NONE : Way.EVENT);
            event.with(expiry.event());
        }
    }

    /** Null while nobody has decided. */
    @Nullable
    ConsentExpiry value() {
        if (way == null) {
            return null;
        }
        return switch (way) {
            case NONE -> ConsentExpiry.none();
            case EVENT -> event.value().isEmpty() ? null : ConsentExpiry.when(event.value());
            case DAY -> {
                LocalDate last = day.day();
                yield last == null ? null : ConsentExpiry.after(last);
            }
        };
    }
}
