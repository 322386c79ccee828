package com.btrade.jobs.recipient;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An index in memory that counts the pages asked for. */
final class FakeIndex implements RecipientIndex {
    static final VarietyId HERB = new VarietyId(7);

    static Push push(Channel channel) {
        return new Push(new Batch(new BatchId(12), HERB, "黄芪", true, new Term(0, 0)), channel, 1);
    }

    private final Map<Pool, List<Candidate>> people = new EnumMap<>(Pool.class);
    private int pages;

    FakeIndex with(Pool pool, int id, int pushscore, String address) {
        people.computeIfAbsent(pool, absent -> new ArrayList<>()).add(new Candidate(id, pushscore, address));
        return this;
    }

    int pages() {
        return pages;
    }

    @Override
    public List<Candidate> page(VarietyId herb, Pool pool, Position after, int limit) {
        pages++;
        Comparator<Candidate> order =
                Comparator.comparingInt(Candidate::pushscore).thenComparingInt(Candidate::id);
        Candidate last = new Candidate(after.id(), after.pushscore(), "");
        return people.getOrDefault(pool, List.of()).stream()
                .filter(candidate -> herb.equals(HERB))
                .filter(candidate -> order.compare(candidate, last) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
