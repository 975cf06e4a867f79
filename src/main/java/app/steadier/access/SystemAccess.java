package app.steadier.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a named job work without a person: import, demonstration start, nightly tasks. The log names the job. */
public final class SystemAccess {

    private SystemAccess() {}

    /** Runs work as a named system principal, for example {@code import}. */
    public static <T extends @Nullable Object> T call(String job, Supplier<T> work) {
        String before = Leave.enter(job);
        try {
            return work.get();
        } finally {
            Leave.enter(before);
        }
    }

    /** Runs work as a named system principal. */
    public static void run(String job, Runnable work) {
        call(job, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
