package com.btrade.jobs.recipient;

import com.btrade.jobs.recipient.RecipientIndex.Position;
import com.btrade.model.VarietyId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The platform's fairness rule: who has been pushed to least comes first; ties break by id, so a run is reproducible. */
public final class FewestPushesFirst implements Ranking {
    private static final int PAGE = 100;

    private final RecipientIndex index;

    /** Reads the index page by page. */
    public FewestPushesFirst(RecipientIndex index) {
        this.index = index;
    }

    @Override
    public Iterator<Candidate> ranked(VarietyId herb, Pool pool) {
        return new Pages(herb, pool);
    }

    private final class Pages implements Iterator<Candidate> {
        private final VarietyId herb;
        private final Pool pool;
        private List<Candidate> page = List.of();
        private Position after = Position.START;
        private int next;
        private boolean last;

        Pages(VarietyId herb, Pool pool) {
            this.herb = herb;
            this.pool = pool;
        }

        @Override
        public boolean hasNext() {
            if (next == page.size() && !last) {
                page = index.page(herb, pool, after, PAGE);
                last = page.size() < PAGE;
                next = 0;
            }
            return next < page.size();
        }

        @Override
        public Candidate next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Candidate candidate = page.get(next++);
            after = new Position(candidate.pushscore(), candidate.id());
            return candidate;
        }
    }
}
