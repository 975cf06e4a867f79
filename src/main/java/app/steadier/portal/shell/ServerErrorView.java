package app.steadier.portal.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke: nothing was lost, and a number to tell. No patient data, no inside. */
@AnonymousAllowed
class ServerErrorView extends Main implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorView.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = "%04X-%02d".formatted(RANDOM.nextInt(0x10000), RANDOM.nextInt(100));
        LOG.error(
                "Page failed, reference {}: {}",
                number,
                parameter.getException().getClass().getName(),
                parameter.getException());
        setId("main");
        addClassName("st-page");
        add(
                new H1(Text.of("shell.error.title")),
                Parts.paragraph(Text.of("shell.error.text", number)),
                Parts.button("", Text.of("shell.notFound.home"), true));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
