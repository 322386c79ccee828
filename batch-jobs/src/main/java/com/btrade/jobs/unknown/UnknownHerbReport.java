package com.btrade.jobs.unknown;

import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.HerbTable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Takes off the list what the catalogue has learned before a step judges herbs, and shows the list's head behind it. */
public final class UnknownHerbReport implements StepExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(UnknownHerbReport.class);
    private static final int SHOWN = 10;
    private static final int AT_A_TIME = 500;

    private final UnknownHerbTable table;
    private final HerbTable herbs;
    private final ChunkTransactions transactions;
    private final Clock clock;

    UnknownHerbReport(UnknownHerbTable table, HerbTable herbs, ChunkTransactions transactions, Clock clock) {
        this.table = table;
        this.herbs = herbs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void beforeStep(StepExecution step) {
        if (RunParameters.of(step.getJobParameters()).dryRun()) {
            return;
        }
        HerbCatalogue catalogue = herbs.load();
        List<String> names = table.notAskedSince(catalogue.fingerprint(), "", AT_A_TIME);
        while (!names.isEmpty()) {
            List<String> page = names;
            transactions.inOne(() -> {
                table.ask(catalogue, page, clock.instant().getEpochSecond());
                return page.size();
            });
            names = table.notAskedSince(catalogue.fingerprint(), page.get(page.size() - 1), AT_A_TIME);
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        long size = table.size();
        if (size > 0) {
            log.info("Unknown herbs 未知品种: {} names on the list 个名称, most mentioned 最常见:", size);
            table.mostMentioned(SHOWN).forEach(herb -> log.info("Unknown herb 未知品种: {}", herb));
        }
        return null;
    }
}
