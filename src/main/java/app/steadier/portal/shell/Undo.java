package app.steadier.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** "Saved", with the way back for a while. */
public final class Undo {

    private Undo() {}

    /**
     * Shows what was saved and offers to take it back.
     *
     * @param seconds how long it stays
     */
    public static void offer(String saved, int seconds, Runnable inverse) {
        Notification notice = new Notification();
        Button undo = new Button(Text.of("shell.undo"), click -> {
            notice.close();
            inverse.run();
        });
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.setDisableOnClick(true);
        Div content = new Div(new Span(saved), undo);
        content.addClassName("st-toast");
        content.getElement().setAttribute("role", "status");
        notice.add(content);
        notice.setDuration(seconds * 1000);
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.open();
    }

    /** Says something for a moment. */
    public static void say(String text) {
        Notification.show(text, 5_000, Notification.Position.TOP_CENTER);
    }
}
