package app.steadier.portal.timetable;

import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import java.util.Objects;

/** A session that was called off, and the way to put it back. */
public final class PutBack extends FormCard {

    private static final long serialVersionUID = 1L;

    public PutBack(TimetableEntry entry, SessionService sessions, Runnable then) {
        super(Text.of("coordinator.back.title"));
        fields(Parts.paragraph(Text.of("coordinator.back.text", Objects.requireNonNullElse(entry.cancelReason(), ""))));
        primary(button(Text.of("coordinator.back.save"), () -> sessions.restore(entry.session()), () -> {
            then.run();
            Undo.say(Text.of("coordinator.back.saved"));
        }));
    }
}
