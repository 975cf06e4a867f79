package app.steadier.portal.shell;

import app.steadier.base.NotAvailable;
import app.steadier.base.UserProblem;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

/** What a person reads when a tap did not work: what to put right, or a number for the front desk. */
class TapErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        if (UI.getCurrent() == null) {
            Reference.of(event.getThrowable());
        } else {
            Undo.say(textOf(event.getThrowable()));
        }
    }

    private static String textOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserProblem problem) {
                return Text.of(problem);
            }
            if (cause instanceof NotAvailable) {
                return Text.of("shell.gone");
            }
        }
        return Text.of("shell.error.text", Reference.of(thrown));
    }
}
