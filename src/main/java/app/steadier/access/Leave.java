package app.steadier.access;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the current thread may touch: a grant bound to its transaction, or a named job. The net asks here (A4). */
final class Leave {

    private static final Object GRANTED = new Object();
    private static final ThreadLocal<@Nullable String> JOB = new ThreadLocal<>();

    private Leave() {}

    /** Binds a grant to the current transaction until it ends. */
    static void grant() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A grant needs a transaction");
        }
        if (TransactionSynchronizationManager.hasResource(GRANTED)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(GRANTED, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(GRANTED);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(GRANTED, Boolean.TRUE);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(GRANTED);
            }
        });
    }

    static boolean given() {
        return JOB.get() != null || TransactionSynchronizationManager.hasResource(GRANTED);
    }

    static @Nullable String job() {
        return JOB.get();
    }

    /** Sets the named job of this thread and returns the one before, to be put back. */
    static @Nullable String enter(@Nullable String job) {
        String before = JOB.get();
        if (job == null) {
            JOB.remove();
        } else {
            JOB.set(job);
        }
        return before;
    }
}
