package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.store.ChunkTransactions;
import java.util.Optional;

/** Keeps the pages of one run, each in a transaction of its own. */
final class StoredMemory implements Memory {
    private final RunNumber run;
    private final PageTable pages;
    private final ChunkTransactions transactions;
    private int last;

    StoredMemory(RunNumber run, PageTable pages, ChunkTransactions transactions) {
        this.run = run;
        this.pages = pages;
        this.transactions = transactions;
        this.last = pages.last(run);
    }

    @Override
    public Optional<Page> recall(Request request) {
        return request.method() == Request.Method.GET ? pages.youngest(request) : Optional.empty();
    }

    @Override
    public void keep(Request request, Page page) {
        last++;
        transactions.inOne(() -> {
            pages.insert(run, last, request, page);
            return run;
        });
    }
}
