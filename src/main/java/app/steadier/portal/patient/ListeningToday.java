package app.steadier.portal.patient;

import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.ListeningService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** "I'll just listen": said at a tap before a group, and taken back at a tap. */
final class ListeningToday extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SessionId session;
    private final String name;
    private final transient ListeningService service;
    private final Problems problems = new Problems();

    /** @param listening whether the person has said so */
    ListeningToday(SessionId session, String name, boolean listening, ListeningService service) {
        this.session = session;
        this.name = name;
        this.service = service;
        addClassName("st-listen");
        show(listening);
    }

    private void show(boolean listening) {
        removeAll();
        if (listening) {
            Div said = Parts.line(Glyph.CHECK, Text.of("answer.listen.said"));
            said.getElement().setAttribute("role", "status");
            add(said, button("answer.listen.back", () -> service.talkAfterAll(session), false));
        } else {
            add(button("answer.listen", () -> service.listen(TypedId.nextValue(), session), true));
        }
        add(problems);
    }

    private NativeButton button(String key, Runnable act, boolean then) {
        NativeButton button = new NativeButton(Text.of(key), click -> {
            if (problems.run(act)) {
                show(then);
            }
        });
        button.addClassNames("st-button", "text");
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", Text.of(key) + ": " + name);
        return button;
    }
}
