package app.steadier.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** "Saved", with the way back for a while. */
public final class Undo {

    private static final int SAID_SECONDS = 10;

    private Undo() {}

    /**
     * Shows what was saved and offers to take it back. The time stands still while the button has the focus.
     *
     * @param seconds how long it stays: 10, or 30 for attendance
     */
    public static void offer(String saved, int seconds, Runnable inverse) {
        Notification notice = notice(Glyph.CHECK, saved, seconds);
        Button undo = new Button(Text.of("shell.undo"), click -> {
            notice.close();
            inverse.run();
        });
        undo.setDisableOnClick(true);
        undo.addFocusListener(focus -> notice.setDuration(0));
        undo.addBlurListener(blur -> notice.setDuration(seconds * 1000));
        notice.getElement().getChild(0).appendChild(undo.getElement());
        notice.open();
    }

    /** Says something for a moment. */
    public static void say(String text) {
        notice(Glyph.INFO, text, SAID_SECONDS).open();
    }

    private static Notification notice(Glyph glyph, String text, int seconds) {
        Notification notice = new Notification();
        Div content = new Div(glyph.icon(), new Span(text));
        content.addClassName("st-toast");
        notice.add(content);
        notice.setDuration(seconds * 1000);
        notice.setPosition(
                Preferences.patientSizes() ? Notification.Position.TOP_CENTER : Notification.Position.BOTTOM_START);
        return notice;
    }
}
