package app.steadier.safety;

import app.steadier.base.UserProblem;

/** Someone else has written a version meanwhile: nothing is overwritten, both texts are there to choose from. */
public final class CrisisPlanChanged extends UserProblem {

    private static final long serialVersionUID = 1L;

    private final transient CrisisPlan theirs;
    private final transient CrisisPlanText yours;

    CrisisPlanChanged(CrisisPlan theirs, CrisisPlanText yours) {
        super("safety.problem.planChanged");
        this.theirs = theirs;
        this.yours = yours;
    }

    /** The version that holds now; saving again on top of its number replaces it. */
    public CrisisPlan theirs() {
        return theirs;
    }

    /** What the caller wanted to save, laid over the version that holds now as far as it is theirs to write. */
    public CrisisPlanText yours() {
        return yours;
    }
}
