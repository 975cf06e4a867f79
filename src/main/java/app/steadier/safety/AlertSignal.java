package app.steadier.safety;

import app.steadier.access.Caller;
import app.steadier.base.NotAvailable;

/**
 * Whether alerts wait, asked by open pages of staff every few seconds. It names nobody, so it leaves no entry in the access
 * log; who they are is told by the guarded services only.
 */
public interface AlertSignal {

    /**
     * How it stands now; one statement.
     *
     * @throws NotAvailable for anyone who is not staff
     */
    AlertBanner of(Caller caller);
}
