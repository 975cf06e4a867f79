package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;

/** Calls a session off with a reason that its members read. */
final class CallOff extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    /** The longest reason, in characters. */
    static final int REASON_MAX = 500;

    CallOff(TimetableEntry entry, SessionService sessions, Runnable then) {
        super(Text.of("coordinator.off.title"));
        Field reason = Field.lines(Text.of("coordinator.reason"), REASON_MAX).help(Text.of("coordinator.off.help"));
        problems.reason(reason);
        fields(reason);
        button(Text.of("coordinator.off.save"), () -> sessions.cancel(entry.session(), reason.needed()), () -> {
            then.run();
            Undo.offer(Text.of("coordinator.off.saved"), UNDO_SECONDS, () -> {
                sessions.restore(entry.session());
                then.run();
            });
        });
    }
}
