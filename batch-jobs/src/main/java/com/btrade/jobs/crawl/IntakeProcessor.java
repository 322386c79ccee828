package com.btrade.jobs.crawl;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts each purchase to the rule; those that are too old end here. */
class IntakeProcessor implements ItemProcessor<Scraped, Verdict> {
    private final SiteRun run;

    IntakeProcessor(SiteRun run) {
        this.run = run;
    }

    @Override
    public @Nullable Verdict process(Scraped purchase) {
        Verdict verdict = run.intake().judge(purchase);
        return verdict instanceof Verdict.TooOld ? null : verdict;
    }
}
