package com.btrade.jobs.analysis;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.QuoteId;
import java.util.Set;

/**
 * A day's last push of one batch on one channel.
 *
 * @param order the highest of the day
 * @param quotes that it brought
 * @param records people it told
 * @param clicked records with a click
 */
record DayPush(BatchId batch, Channel channel, int order, Set<QuoteId> quotes, int records, int clicked) {
    DayPush {
        quotes = Set.copyOf(quotes);
    }
}
