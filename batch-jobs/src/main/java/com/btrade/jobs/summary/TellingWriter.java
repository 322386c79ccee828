package com.btrade.jobs.summary;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Tells the last runs of each job in the log. */
class TellingWriter implements ItemWriter<String> {
    private static final Logger log = LoggerFactory.getLogger(TellingWriter.class);

    private final SummaryTable summaries;
    private final int runs;
    private final Tally tally;

    TellingWriter(SummaryTable summaries, int runs, Tally tally) {
        this.summaries = summaries;
        this.runs = runs;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends String> jobs) {
        for (String job : jobs) {
            String table = String.join("\n", ReportText.of(job, summaries.last(job, runs)));
            log.info("{}", table);
        }
        tally.add(Count.WRITTEN, jobs.size());
    }
}
