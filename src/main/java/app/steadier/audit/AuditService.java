package app.steadier.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends to the access log. Stands below access, so its methods are no page's door: they are called by the guard, and
 * by the command line for the check of the chains.
 */
@Service
public class AuditService {

    private final AccessLog log;
    private final EventLog events;
    private final TransactionTemplate own;

    AuditService(AccessLog log, EventLog events, PlatformTransactionManager transactions) {
        this.log = log;
        this.events = events;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes the entry as the last statement before the current transaction commits; if it cannot be written, the
     * transaction fails (L1). The entry is asked for then, so that a list may still name whom it shows.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void beforeCommit(java.util.function.Supplier<AccessEntry> entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A grant needs a transaction");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                log.append(entry.get());
            }
        });
    }

    /** Writes a refusal in its own transaction, so that it outlives the rollback (L2). */
    public void refused(AccessEntry entry) {
        own.executeWithoutResult(status -> log.append(entry));
    }

    /** Writes a security event, in the current transaction or in its own. Never patient data. */
    public void event(SecurityEvent event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            events.append(event);
        } else {
            own.executeWithoutResult(status -> events.append(event));
        }
    }

    /** Walks all chains of the access log and tells the first entry that does not fit. */
    public Verification verify() {
        Verification found = own.execute(status -> log.verify());
        if (found == null) {
            throw new IllegalStateException("The access log gave no answer");
        }
        return found;
    }
}
