package com.btrade.jobs.clean;

import com.btrade.jobs.clean.ChangeTable.Unit;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The job {@code clean-suppliers}: rule R14, first row by row, then mobile by mobile, in parts if wanted; or, with {@code
 * undo}, a run's undoing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CleanSettings.class)
class CleanSuppliersJob {
    @Bean
    @StepScope
    PageReader<Unit> undoReader(
            @Business JdbcTemplate template, CleanSettings settings, @Value("#{stepExecution}") StepExecution step) {
        String run = undo(step);
        if (!run.isEmpty() && !part(step).isWhole()) {
            throw new IllegalArgumentException(
                    "Cannot undo in parts 撤销不能分份: leave part out, the run to undo may have been one");
        }
        ChangeTable changes = new ChangeTable(template);
        if (!run.isEmpty() && !changes.has(run)) {
            throw new IllegalArgumentException("Cannot undo 没有这次清理: no run " + run + " has changed suppliers");
        }
        return new PageReader<>(
                new Unit("", Long.MAX_VALUE), last -> changes.standing(run, last.latest(), settings.chunkSize()));
    }

    @Bean
    @StepScope
    UndoWriter undoWriter(
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            Tally undoTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new UndoWriter(tables(template, transactions, clock, step), undo(step), undoTally);
    }

    @Bean
    Tally undoTally() {
        return new Tally();
    }

    @Bean
    Step undoStep(
            CountedSteps steps,
            CleanSettings settings,
            PageReader<Unit> undoReader,
            UndoWriter undoWriter,
            Tally undoTally) {
        return steps.<Unit, Unit>chunks("undo", settings.chunkSize(), undoTally)
                .reader(undoReader)
                .writer(undoWriter)
                .build();
    }

    @Bean
    @StepScope
    PageReader<Integer> splitReader(
            @Business JdbcTemplate template, CleanSettings settings, @Value("#{stepExecution}") StepExecution step) {
        RowTable rows = new RowTable(template);
        return new PageReader<>(
                0,
                last -> undo(step).isEmpty() ? rows.untidy(last, settings.chunkSize()) : List.of(),
                id -> part(step).holds(id.toString()));
    }

    @Bean
    @StepScope
    SplitWriter splitWriter(
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            Tally splitTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new SplitWriter(tables(template, transactions, clock, step), splitTally);
    }

    @Bean
    Tally splitTally() {
        return new Tally();
    }

    @Bean
    Step splitStep(
            CountedSteps steps,
            CleanSettings settings,
            PageReader<Integer> splitReader,
            SplitWriter splitWriter,
            Tally splitTally) {
        return steps.<Integer, Integer>chunks("split", settings.chunkSize(), splitTally)
                .reader(splitReader)
                .writer(splitWriter)
                .build();
    }

    @Bean
    @StepScope
    PageReader<String> mergeReader(
            @Business JdbcTemplate template, CleanSettings settings, @Value("#{stepExecution}") StepExecution step) {
        RowTable rows = new RowTable(template);
        return new PageReader<>(
                "",
                last -> undo(step).isEmpty() ? rows.shared(last, settings.chunkSize()) : List.of(),
                mobile -> part(step).holds(mobile));
    }

    @Bean
    @StepScope
    MergeWriter mergeWriter(
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            Tally mergeTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new MergeWriter(tables(template, transactions, clock, step), mergeTally);
    }

    @Bean
    Tally mergeTally() {
        return new Tally();
    }

    @Bean
    Step mergeStep(
            CountedSteps steps,
            @Business JdbcTemplate template,
            CleanSettings settings,
            StopRequest stopRequest,
            PageReader<String> mergeReader,
            MergeWriter mergeWriter,
            Tally mergeTally) {
        return steps.<String, String>chunks("merge", settings.chunkSize(), mergeTally)
                .reader(mergeReader)
                .writer(mergeWriter)
                .listener(new OtherPartsListener(new RowTable(template), settings, stopRequest))
                .listener(new UndoHint(new ChangeTable(template)))
                .build();
    }

    @Bean("clean-suppliers")
    Job cleanSuppliers(JobRepository repository, Step undoStep, Step splitStep, Step mergeStep) {
        return new JobBuilder(JobName.CLEAN_SUPPLIERS.text(), repository)
                .start(undoStep)
                .next(splitStep)
                .next(mergeStep)
                .build();
    }

    private static RunTables tables(
            JdbcTemplate template, ChunkTransactions transactions, Clock clock, StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        return RunTables.of(template, transactions, clock, run.key(), run.dryRun());
    }

    private static Part part(StepExecution step) {
        return RunParameters.part(step.getJobParameters());
    }

    private static String undo(StepExecution step) {
        return step.getJobParameters().getString(RunParameters.UNDO, "");
    }
}
