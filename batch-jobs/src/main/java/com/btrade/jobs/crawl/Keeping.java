package com.btrade.jobs.crawl;

import com.btrade.jobs.run.RunParameters;
import com.btrade.model.JobName;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;

/** The runs of crawls, the pages and items they keep, and what their checks came to. */
final class Keeping {
    private final DataSource database;
    private final RunTable runs;
    private final PageTable pages;
    private final ItemTable items;
    private final ResultTable results;

    Keeping(DataSource database, RunTable runs, PageTable pages, ItemTable items, ResultTable results) {
        this.database = database;
        this.runs = runs;
        this.pages = pages;
        this.items = items;
        this.results = results;
    }

    DataSource database() {
        return database;
    }

    PageTable pages() {
        return pages;
    }

    ItemTable items() {
        return items;
    }

    ResultTable results() {
        return results;
    }

    /** The number of the run with a key. */
    Optional<RunNumber> find(JobName job, String key) {
        return runs.find(job, key);
    }

    /** The number of a run, a new one unless it is gone on with. */
    RunNumber open(JobName job, CrawlParameters run) {
        return runs.open(job, run.key(), run.businessDate(), run.reparse());
    }

    /** Where the pages of a run are kept. */
    Memory memory(RunNumber run) {
        return new StoredMemory(run, pages);
    }

    void prune(Duration age) {
        pages.prune(age);
        items.prune(age);
    }

    /** What was asked of a crawl; a run is read again as of its own day. */
    CrawlParameters parameters(JobName job, JobParameters given) {
        RunParameters run = RunParameters.of(given);
        String reparse = given.getString(RunParameters.REPARSE);
        if (reparse == null) {
            return new CrawlParameters(run.businessDate(), run.dryRun(), run.key(), null);
        }
        RunNumber number = new RunNumber(Long.parseLong(reparse));
        return runs.find(number)
                .map(kept -> new CrawlParameters(kept.businessDate(), run.dryRun(), run.key(), number))
                .orElseThrow(() -> new IllegalArgumentException(unknown(job, number)));
    }

    /** Refuses to read a run again that is not there, not of this job or not kept any more. */
    void requireKept(JobName job, JobParameters given) throws InvalidJobParametersException {
        String reparse = given.getString(RunParameters.REPARSE);
        if (reparse == null) {
            return;
        }
        RunNumber number = new RunNumber(Long.parseLong(reparse));
        RunTable.Run run = runs.find(number)
                .filter(one -> one.job().equals(job.text()))
                .orElseThrow(() -> new InvalidJobParametersException(unknown(job, number)));
        if (run.reparseOf() != null) {
            throw new InvalidJobParametersException("Cannot reparse run " + number + ": it is a reparse itself, of run "
                    + run.reparseOf() + " 该运行本身是重新解析，请填 " + run.reparseOf());
        }
        if (pages.last(number) == 0) {
            throw new InvalidJobParametersException("Cannot reparse run " + number
                    + ": its pages are not kept any more (see btrade.crawl.keep-pages) 该次运行的页面已过期清除");
        }
    }

    private static String unknown(JobName job, RunNumber number) {
        return "Cannot reparse run " + number + ": " + job.text() + " has no such run 该任务没有这次运行，请查 crawl_run";
    }
}
