package app.steadier.portal.therapist;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** How a finished draft gets signed: by the person, with their own account, on this screen, at home, or on paper. */
final class HandOver extends Section {

    private static final long serialVersionUID = 1L;

    /** @param signOut ends the therapist's session, so that nobody signs in their name */
    HandOver(String name, Runnable signOut) {
        addClassName("st-card");
        Button hand = new Button(Text.of("consent.hand"), click -> signOut.run());
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        hand.setDisableOnClick(true);
        Div buttons = new Div(hand, Parts.print(Text.of("consent.print")));
        buttons.addClassName("st-line");
        add(
                new H2(Text.of("consent.hand.title", name)),
                Parts.line(Glyph.PEN, Text.of("consent.hand.here", name)),
                Parts.line(Glyph.HOME, Text.of("consent.hand.home", name)),
                Parts.line(Glyph.PRINT, Text.of("consent.hand.paper", name)),
                buttons);
    }
}
