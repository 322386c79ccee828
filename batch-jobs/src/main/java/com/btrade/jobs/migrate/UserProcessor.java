package com.btrade.jobs.migrate;

import com.btrade.jobs.account.NewAccount;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts each row to the rule. */
class UserProcessor implements ItemProcessor<SourceUser, Judged<NewAccount>> {
    private final UserRule rule;

    UserProcessor(UserRule rule) {
        this.rule = rule;
    }

    @Override
    public Judged<NewAccount> process(SourceUser row) {
        return rule.judge(row);
    }
}
