package com.btrade.stream.click;

import com.btrade.model.BatchId;
import com.btrade.model.LinkToken;
import com.btrade.model.PushId;
import com.btrade.model.QuoteId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes which push a posted quote came by: only a quote that exists, and for the batch that was pushed. */
final class QuoteCounting {
    private final Quotes quotes;

    QuoteCounting(Quotes quotes) {
        this.quotes = quotes;
    }

    private record Posted(Origin.Push push, QuoteId quote) {}

    int count(List<Visit> visits, Map<LinkToken, Origin> known) {
        Set<Posted> posted = posted(visits, known);
        if (posted.isEmpty()) {
            return 0;
        }
        Set<QuoteId> ids = new LinkedHashSet<>();
        posted.forEach(one -> ids.add(one.quote()));
        Map<QuoteId, BatchId> batches = quotes.batches(ids);
        Map<PushId, Set<QuoteId>> brought = new LinkedHashMap<>();
        for (Posted one : posted) {
            if (one.push().batch().equals(batches.get(one.quote()))) {
                brought.computeIfAbsent(one.push().id(), any -> new LinkedHashSet<>())
                        .add(one.quote());
            }
        }
        return quotes.add(brought);
    }

    private static Set<Posted> posted(List<Visit> visits, Map<LinkToken, Origin> known) {
        Set<Posted> posted = new LinkedHashSet<>();
        for (Visit visit : visits) {
            Origin origin = known.get(visit.view().uuid());
            Origin.Push push = origin == null ? null : origin.push();
            if (push != null && visit.view().postsQuote()) {
                posted.add(new Posted(push, new QuoteId(visit.view().quoteId())));
            }
        }
        return posted;
    }
}
