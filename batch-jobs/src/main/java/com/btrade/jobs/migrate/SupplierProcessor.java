package com.btrade.jobs.migrate;

import com.btrade.jobs.supplier.NewSupplier;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts each row to the rule. */
class SupplierProcessor implements ItemProcessor<SourceSupplier, Judged<NewSupplier>> {
    private final SupplierRule rule;

    SupplierProcessor(SupplierRule rule) {
        this.rule = rule;
    }

    @Override
    public Judged<NewSupplier> process(SourceSupplier row) {
        return rule.judge(row);
    }
}
