package app.steadier.portal.shell;

import app.steadier.base.NotAvailable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Refused, missing and malformed: one page, one text, one way home. */
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotAvailable>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAvailable> parameter) {
        ErrorPage.sayNotFound(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Text.of("shell.notFound.title") + " - Steadier";
    }
}
