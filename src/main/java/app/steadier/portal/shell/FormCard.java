package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A card that does one thing: its fields, its button, and what stands in the way. */
public class FormCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What stands in the way, under the fields. */
    public final Problems problems = new Problems();

    private final Div fields = new Div();
    private final Div buttons = new Div();

    public FormCard(String heading) {
        addClassName("st-card");
        fields.addClassName("st-form");
        buttons.addClassName("st-line");
        add(new H2(heading), fields, problems, buttons);
    }

    /** Puts fields under each other. */
    public final void fields(Component... parts) {
        fields.add(parts);
    }

    /** A button that runs the act once at a time; what went well follows. */
    public final Button button(String words, Runnable act, Runnable then) {
        Button button = new Button(words);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                if (problems.run(act)) {
                    then.run();
                }
            } finally {
                button.setEnabled(true);
            }
        });
        buttons.add(button);
        return button;
    }

    /** Makes it the one button of the page. */
    public final void primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
}
