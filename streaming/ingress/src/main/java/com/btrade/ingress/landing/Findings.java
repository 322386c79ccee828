package com.btrade.ingress.landing;

import com.btrade.model.BatchId;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds what a visit is about; a MySQL that does not answer is a finding too, because the view counts all the same. */
@Component
class Findings {
    private static final Logger log = LoggerFactory.getLogger(Findings.class);

    private final BusinessStore store;

    Findings(BusinessStore store) {
        this.store = store;
    }

    Found ofPurchase(Visit visit) {
        return orUnavailable(
                () -> found(store.link(visit.view().uuid()), store.batch(visit.batch()), Optional.empty()));
    }

    Found ofReplies(Visit visit) {
        return orUnavailable(() -> {
            Optional<Link> link = store.link(visit.view().uuid());
            Quotes quotes = store.quotes(visit.batch(), isBuyer(link, visit.batch()));
            return found(link, store.batch(visit.batch()), Optional.of(quotes));
        });
    }

    private static boolean isBuyer(Optional<Link> link, BatchId batch) {
        return link.filter(known -> known.reminds(batch)).isPresent();
    }

    private static Found found(Optional<Link> link, Optional<Batch> batch, Optional<Quotes> quotes) {
        boolean pushed = link.filter(Link::tellsOfAPurchase).isPresent();
        return new Found(true, link.map(Link::channel).orElse(0), pushed, batch, quotes);
    }

    private static Found orUnavailable(Supplier<Found> asking) {
        try {
            return asking.get();
        } catch (DataAccessException e) {
            log.warn("Cannot read from MySQL: {}", e.getMessage());
            return Found.unavailable();
        }
    }
}
