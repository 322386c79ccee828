package com.btrade.jobs.reconcile;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the messages of the last 29 days, as far as the provider remembers, that are unknown, or SMS accepted long ago without
 * a receipt. Keeps no state: what is left to do stands in the table.
 */
class UnsettledReader implements ItemReader<OpenMessage> {
    private static final Duration REMEMBERED = Duration.ofDays(29);

    private record Shelf(Channel channel, MessageState state, Instant unchanged) {}

    private final MessageTable table;
    private final Instant since;
    private final int pageSize;
    private final Deque<Shelf> shelves = new ArrayDeque<>();
    private Iterator<OpenMessage> page = List.<OpenMessage>of().iterator();
    private long last;

    UnsettledReader(MessageTable table, Instant now, Duration receiptPatience, int pageSize) {
        this.table = table;
        this.since = now.minus(REMEMBERED);
        this.pageSize = pageSize;
        shelves.add(new Shelf(Channel.SMS, MessageState.UNKNOWN, now));
        shelves.add(new Shelf(Channel.WECHAT, MessageState.UNKNOWN, now));
        shelves.add(new Shelf(Channel.SMS, MessageState.ACCEPTED, now.minus(receiptPatience)));
    }

    @Override
    public @Nullable OpenMessage read() {
        while (!page.hasNext() && !shelves.isEmpty()) {
            Shelf shelf = shelves.peek();
            page = table.open(shelf.channel(), shelf.state(), last, since, shelf.unchanged(), pageSize)
                    .iterator();
            if (!page.hasNext()) {
                shelves.remove();
                last = 0;
            }
        }
        if (!page.hasNext()) {
            return null;
        }
        OpenMessage message = page.next();
        last = message.id();
        return message;
    }
}
