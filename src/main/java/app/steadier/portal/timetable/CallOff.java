package app.steadier.portal.timetable;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;

/** Calls a session off with a reason that its members read. */
public final class CallOff extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    /** The longest reason, in characters. */
    public static final int REASON_MAX = 500;

    /** @param undo whether the caller may put a session back: the office may, who leads it may not (model, section 3) */
    public CallOff(TimetableEntry entry, boolean undo, SessionService sessions, Runnable then) {
        super(Text.of("coordinator.off.title"));
        Field reason = Field.lines(Text.of("coordinator.reason"), REASON_MAX).help(Text.of("coordinator.off.help"));
        problems.reason(reason);
        fields(reason);
        button(Text.of("coordinator.off.save"), () -> sessions.cancel(entry.session(), reason.needed()), () -> {
            then.run();
            if (undo) {
                Undo.offer(Text.of("coordinator.off.saved"), UNDO_SECONDS, () -> {
                    sessions.restore(entry.session());
                    then.run();
                });
            } else {
                Undo.say(Text.of("coordinator.off.saved"));
            }
        });
    }
}
