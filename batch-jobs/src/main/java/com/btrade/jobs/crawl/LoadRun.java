package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.ItemTable.Waiting;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.JobName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** The run whose items a step loads: those of one that may enter, none of one that is held back, dropped or dry. */
class LoadRun implements StepExecutionListener {
    /** The exit code of a run that completed and put nothing in. */
    static final String HELD_BACK = "HELD_BACK";

    private final Keeping keeping;
    private final Function<JobParameters, Optional<RunNumber>> which;
    private final Function<JobName, Destination> destinations;
    private ResultTable.@Nullable Result result;
    private @Nullable Destination destination;

    LoadRun(
            Keeping keeping,
            Function<JobParameters, Optional<RunNumber>> which,
            Function<JobName, Destination> destinations) {
        this.keeping = keeping;
        this.which = which;
        this.destinations = destinations;
    }

    @Override
    public void beforeStep(StepExecution step) {
        boolean dryRun = RunParameters.of(step.getJobParameters()).dryRun();
        result = dryRun
                ? null
                : which.apply(step.getJobParameters())
                        .flatMap(keeping.results()::find)
                        .orElse(null);
        destination = result == null
                ? null
                : JobName.named(result.job()).map(destinations).orElse(null);
    }

    /** The next items behind a position. */
    List<Waiting> waiting(long after, int limit) {
        return result == null || !result.standing().letsIn()
                ? List.of()
                : keeping.items().waiting(result.run(), after, limit);
    }

    /** Puts items to their table and marks them, in one transaction. */
    void load(List<Waiting> items, ChunkTransactions transactions, Tally tally) {
        if (result == null || destination == null) {
            throw new IllegalStateException("Cannot load: no run is to be loaded");
        }
        RunNumber run = result.run();
        Destination table = destination;
        transactions
                .inOne(() -> table.load(keeping.items().take(run, items).stream()
                        .map(Waiting::entry)
                        .toList()))
                .countIn(tally);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        return result != null && result.standing() == Standing.HELD_BACK
                ? new ExitStatus(HELD_BACK, HeldBack.sentence(result))
                : null;
    }
}
