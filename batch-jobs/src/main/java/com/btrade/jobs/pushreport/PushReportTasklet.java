package com.btrade.jobs.pushreport;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.DayRange;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.model.QuoteId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Reads the books of a range of days, refuses those that do not agree, tells of the others and writes the files. */
final class PushReportTasklet implements Tasklet {
    private static final Logger log = LoggerFactory.getLogger(PushReportTasklet.class);

    private final BooksReader reader;
    private final PushReportSettings settings;
    private final Tally tally;

    PushReportTasklet(BooksReader reader, PushReportSettings settings, Tally tally) {
        this.reader = reader;
        this.settings = settings;
        this.tally = tally;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        PushReport report = report(DayRange.of(parameters));
        List<Column> columns = Column.all(settings);
        log.info("{}", String.join("\n", new LogText(columns, settings.logRows()).of(report)));
        count(report);
        if (!RunParameters.of(parameters).dryRun()) {
            contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(written(report, columns)));
        }
        return RepeatStatus.FINISHED;
    }

    private PushReport report(DayRange range) {
        List<PushBooks> books = reader.read(range);
        tally.add(Count.READ, books.size());
        Set<QuoteId> accepted = reader.accepted(books);
        List<PushLine> lines = books.stream().map(one -> one.line(accepted)).toList();
        List<String> contradictions = new Reconciliation().contradictions(books, lines);
        if (!contradictions.isEmpty()) {
            throw new UnreconciledException(contradictions);
        }
        return new PushReport(range, lines);
    }

    private String written(PushReport report, List<Column> columns) {
        ReportFolder folder = new ReportFolder(settings.dir());
        String name = "push-report-" + report.range();
        Path csv = folder.write(name + ".csv", new CsvText(columns).of(report));
        Path page = folder.write(name + ".html", new PageText(columns, settings.pageRows()).of(report));
        tally.add(Count.WRITTEN, report.lines().size());
        return "报告 report " + page.toUri() + " " + csv.toUri();
    }

    private void count(PushReport report) {
        Figures total = report.total();
        tally.add("passedOver", total.passedOverAll());
        tally.add("chosen", total.chosen());
        tally.add("sent", total.sent());
        for (Fate fate : Fate.values()) {
            Optional.of(total.of(fate)).filter(count -> count > 0).ifPresent(count -> tally.add("fate." + fate, count));
        }
        tally.add("clicked", total.clicked());
        tally.add("quoted", total.quoted());
        tally.add("accepted", total.accepted());
        tally.add("segments", total.segments());
    }
}
