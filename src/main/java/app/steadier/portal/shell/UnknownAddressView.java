package app.steadier.portal.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or into another wing: answers like a record that is not there. */
@Tag("main")
@AnonymousAllowed
class UnknownAddressView extends RouteNotFoundError {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Main page = new Main();
        NotFoundView.say(page);
        getElement().removeAllChildren();
        page.getChildren().toList().forEach(part -> getElement().appendChild(part.getElement()));
        getElement().setAttribute("id", "main");
        getElement().getClassList().add("st-page");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
