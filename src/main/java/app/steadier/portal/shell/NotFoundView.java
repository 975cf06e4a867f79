package app.steadier.portal.shell;

import app.steadier.base.NotAvailable;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Refused, missing and malformed: one page, one text, one way home. */
@AnonymousAllowed
class NotFoundView extends Main implements HasErrorParameter<NotAvailable> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAvailable> parameter) {
        say(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    static void say(Main page) {
        page.removeAll();
        page.setId("main");
        page.addClassName("st-page");
        page.add(
                new H1(Text.of("shell.notFound.title")),
                Parts.paragraph(Text.of("shell.notFound.text")),
                Parts.button("", Text.of("shell.notFound.home"), true));
    }
}
