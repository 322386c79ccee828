package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides, once the whole site has been read, whether what was read of it may enter. */
final class CheckTasklet implements Tasklet {
    private static final Logger log = LoggerFactory.getLogger(CheckTasklet.class);

    private final JobName job;
    private final CheckSettings settings;
    private final Keeping keeping;
    private final Tally tally;

    CheckTasklet(JobName job, CheckSettings settings, Keeping keeping, Tally tally) {
        this.job = job;
        this.settings = settings;
        this.keeping = keeping;
        this.tally = tally;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        CrawlParameters parameters =
                keeping.parameters(job, contribution.getStepExecution().getJobParameters());
        if (!parameters.dryRun()) {
            check(keeping.open(job, parameters));
        }
        return RepeatStatus.FINISHED;
    }

    private void check(RunNumber run) {
        Figures figures = keeping.items().figures(run);
        List<String> objections =
                new RunCheck(settings).objections(figures, keeping.results().history(job.text(), settings.lastRuns()));
        boolean passed = objections.isEmpty();
        keeping.results()
                .insert(run, passed ? Standing.PASSED : Standing.HELD_BACK, String.join("; ", objections), figures);
        tally.add(Count.READ, figures.accepted());
        tally.add(passed ? Count.WRITTEN : Count.SET_ASIDE, figures.accepted());
        keeping.results().heldBack().stream()
                .filter(result -> result.job().equals(job.text()))
                .forEach(result -> log.warn(HeldBack.sentence(result)));
    }
}
