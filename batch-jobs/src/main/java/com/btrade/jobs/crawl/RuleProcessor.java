package com.btrade.jobs.crawl;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts each item to the rule. */
class RuleProcessor implements ItemProcessor<Scraped, Verdict> {
    private final SiteRun run;

    RuleProcessor(SiteRun run) {
        this.run = run;
    }

    @Override
    public Verdict process(Scraped scraped) {
        return run.rule().judge(scraped);
    }
}
