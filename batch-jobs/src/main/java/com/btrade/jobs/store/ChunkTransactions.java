package com.btrade.jobs.store;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk to the business database in one transaction of its own, which is committed before the step's state is
 * saved: a crash may repeat a chunk and never loses one.
 *
 * <p>A deadlock, a lock that was not had in time or a key that somebody else took meanwhile rolls the chunk back and
 * repeats it whole, a few times. Reads see what is committed, not a snapshot.
 */
public final class ChunkTransactions {
    private static final Logger log = LoggerFactory.getLogger(ChunkTransactions.class);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate template;

    /** Transactions of the business database. */
    public ChunkTransactions(PlatformTransactionManager business) {
        template = new TransactionTemplate(business);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Does the work in one transaction, again from the start if others were in the way. */
    public <T> T inOne(Supplier<T> work) {
        return again(() -> template.execute(status -> work.get()));
    }

    /** The same for a single statement, which is a transaction by itself where none is open in this thread. */
    public static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("Another writer was in the way; the chunk is written again ({} of {})", attempt, ATTEMPTS);
            }
        }
    }
}
