package app.steadier.safety;

import app.steadier.access.Caller;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.NotAvailable;
import org.springframework.stereotype.Component;

/** Counts of alerts for whoever has a page open. */
@Component
class AlertSignals implements AlertSignal {

    private final AlertLists lists;

    AlertSignals(AlertLists lists) {
        this.lists = lists;
    }

    @Override
    public AlertBanner of(Caller caller) {
        if (caller.roles().stream().noneMatch(Role::isStaff)) {
            throw new NotAvailable();
        }
        return SystemAccess.call("alert signal", () -> lists.banner(caller));
    }
}
