package app.steadier.bundle;

import java.io.IOException;
import java.time.Instant;

/** The demonstration program: an invented one, moved so that its last week is the week of the given moment. */
public final class DemoBundle {

    private static final String FOLDER = "demo/program-a";

    private DemoBundle() {}

    /**
     * The bundle as it would have been exported at that moment: its dates moved by whole weeks, and what would happen
     * later is not there yet.
     *
     * @param now the real now
     * @throws IOException when the files in the application cannot be read
     */
    public static BundleSource at(Instant now) throws IOException {
        return new ShiftedSource(new ClassPathSource(FOLDER), now);
    }
}
