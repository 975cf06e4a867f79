package app.steadier.portal.shell;

import app.steadier.base.NotAvailable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Something broke: nothing was lost, and a number to tell. No patient data, no inside. */
@AnonymousAllowed
class ServerErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        for (Throwable cause = parameter.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAvailable) {
                ErrorPage.sayNotFound(this);
                return HttpServletResponse.SC_NOT_FOUND;
            }
        }
        String number = Reference.of(parameter.getException());
        ErrorPage.say(this, Text.of("shell.error.title"), Text.of("shell.error.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Text.of("shell.error.title") + " - Steadier";
    }
}
