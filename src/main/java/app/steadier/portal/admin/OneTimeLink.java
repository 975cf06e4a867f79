package app.steadier.portal.admin;

import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a one-time link, once. The token stands behind the #, so that no server or proxy writes it down. */
final class OneTimeLink {

    private OneTimeLink() {}

    static Div shown(String token) {
        TextField link = new TextField(Text.of("admin.link.shown"));
        link.setReadOnly(true);
        link.setWidthFull();
        link.setHelperText(Text.of("admin.link.help"));
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(
                        here -> link.setValue(here.getProtocol() + "://" + here.getAuthority() + "/start#" + token));
        Div box = new Div(link, Parts.paragraph(Text.of("admin.link.once"), "st-caption"));
        box.addClassName("st-card");
        return box;
    }
}
