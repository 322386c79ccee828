package com.btrade.jobs.generate;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads what was asked for: each batch on each channel. It keeps no state: what has been made stands in the tasks. */
class RequestReader implements ItemReader<Request> {
    private final Iterator<Request> requests;

    RequestReader(List<BatchId> batches, List<Channel> channels) {
        requests = batches.stream()
                .flatMap(batch -> channels.stream().map(channel -> new Request(batch, channel)))
                .iterator();
    }

    @Override
    public @Nullable Request read() {
        return requests.hasNext() ? requests.next() : null;
    }
}
