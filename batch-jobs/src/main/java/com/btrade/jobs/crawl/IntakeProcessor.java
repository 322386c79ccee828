package com.btrade.jobs.crawl;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts each purchase to the rule; those that are too old end here. */
class IntakeProcessor implements ItemProcessor<ScrapedPurchase, Verdict> {
    private final Intake intake;

    IntakeProcessor(Intake intake) {
        this.intake = intake;
    }

    @Override
    public @Nullable Verdict process(ScrapedPurchase purchase) {
        Verdict verdict = intake.judge(purchase);
        return verdict instanceof Verdict.TooOld ? null : verdict;
    }
}
