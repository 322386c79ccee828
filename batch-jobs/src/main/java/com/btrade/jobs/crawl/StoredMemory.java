package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.store.ChunkTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the pages of one run, those that came together in one statement; not for a thread with an open transaction. */
final class StoredMemory implements Memory {
    private final RunNumber run;
    private final PageTable pages;
    private int last;

    StoredMemory(RunNumber run, PageTable pages) {
        this.run = run;
        this.pages = pages;
        this.last = pages.last(run);
    }

    @Override
    public Map<Request, Page> recall(Collection<Request> requests) {
        return pages.youngest(requests.stream()
                .filter(request -> request.method() == Request.Method.GET)
                .toList());
    }

    @Override
    public void keep(List<Answer> answers) {
        int first = last + 1;
        last += answers.size();
        ChunkTransactions.again(() -> {
            pages.insert(run, first, answers);
            return run;
        });
    }
}
