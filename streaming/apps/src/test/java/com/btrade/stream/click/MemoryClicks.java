package com.btrade.stream.click;

import com.btrade.model.BatchId;
import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import com.btrade.model.PushId;
import com.btrade.model.QuoteId;
import com.btrade.model.RecordId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/** The ports of the click stage, in memory; may die at a chosen step, and then rolls back what a transaction had done. */
final class MemoryClicks implements Views, Origins, Ledger, Records, Quotes, Sources, PastViews {
    static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Map<EventId, Visit> views = new LinkedHashMap<>();
    final Map<LinkToken, Origin> origins = new HashMap<>();
    final Map<RecordId, Integer> shownClicks = new HashMap<>();
    final Map<QuoteId, BatchId> quotes = new HashMap<>();
    final Map<PushId, String> brought = new HashMap<>();
    final MemoryPeople people = new MemoryPeople();
    private Set<EventId> ledger = new HashSet<>();
    private Set<EventId> withdrawn = new HashSet<>();
    private Map<RecordId, Counter> counters = new HashMap<>();
    final Map<EventId, BotReason> bots = new HashMap<>();
    BotRules rules = new BotRules(List.of("bot"), Duration.ofSeconds(2), 3, Duration.ofMinutes(1));
    private final Set<Opened> opened = new HashSet<>();
    Runnable meanwhile = () -> {};
    private int stepsLeft = Integer.MAX_VALUE;

    Counting counting() {
        return new Counting(this, this, this, this, this, this, new BotPolicy(rules));
    }

    /** Counts some views and shows the sums. */
    Counted count(List<Visit> visits) {
        Counting counting = counting();
        Map<RecordId, Counter> changed = new HashMap<>();
        Counted counted = counting.enter(visits, changed);
        counting.show(changed);
        return counted;
    }

    void dieAt(int step) {
        stepsLeft = step;
    }

    private void step() {
        if (stepsLeft-- <= 0) {
            throw new Dead();
        }
    }

    @Override
    public void store(List<Visit> visits, Map<EventId, BotReason> reasons) {
        step();
        visits.forEach(visit -> views.putIfAbsent(visit.event(), visit));
        bots.putAll(reasons);
    }

    @Override
    public Map<Stretch, Integer> note(Collection<Opened> more) {
        step();
        opened.addAll(more);
        Map<Stretch, Integer> links = new HashMap<>();
        opened.forEach(one -> links.merge(one.stretch(), 1, Integer::sum));
        return links;
    }

    @Override
    public Map<LinkToken, Origin> find(Set<LinkToken> tokens) {
        step();
        Map<LinkToken, Origin> found = new HashMap<>(origins);
        found.keySet().retainAll(tokens);
        return found;
    }

    @Override
    public <T> T transact(Function<Entries, T> work) {
        Set<EventId> ledgerBefore = new HashSet<>(ledger);
        Set<EventId> withdrawnBefore = new HashSet<>(withdrawn);
        Map<RecordId, Counter> countersBefore = new HashMap<>(counters);
        Map<Integer, Integer> scoresBefore = new HashMap<>(people.scores);
        try {
            T result = work.apply(new MemoryEntries());
            step();
            return result;
        } catch (Dead e) {
            ledger = ledgerBefore;
            withdrawn = withdrawnBefore;
            counters = countersBefore;
            people.scores.clear();
            people.scores.putAll(scoresBefore);
            throw e;
        }
    }

    @Override
    public void raise(Map<RecordId, Counter> counters) {
        write(counters, Math::max);
    }

    @Override
    public void show(Map<RecordId, Counter> counters) {
        write(counters, (before, now) -> now);
    }

    private void write(Map<RecordId, Counter> counters, BinaryOperator<Integer> rule) {
        step();
        meanwhile.run();
        counters.forEach((record, counter) -> shownClicks.merge(record, counter.total(), rule));
        meanwhile.run();
    }

    /** The clicks of each record as the ledger has them. */
    Map<RecordId, Integer> ledgerClicks() {
        Map<RecordId, Integer> clicks = new HashMap<>();
        counters.forEach((record, counter) -> clicks.put(record, counter.total()));
        return clicks;
    }

    @Override
    public void each(long from, long to, Consumer<List<Past>> some) {
        List<Past> inRange = views.values().stream()
                .filter(visit ->
                        visit.view().createTime() >= from && visit.view().createTime() < to)
                .map(visit -> new Past(visit, bots.containsKey(visit.event())))
                .toList();
        for (int i = 0; i < inRange.size(); i += 5) {
            some.accept(inRange.subList(i, Math.min(i + 5, inRange.size())));
        }
    }

    @Override
    public void mark(Map<EventId, BotReason> reasons) {
        step();
        bots.putAll(reasons);
    }

    @Override
    public void unmark(Collection<EventId> events) {
        step();
        bots.keySet().removeAll(events);
    }

    Recounting recounting() {
        return new Recounting(this, this, this, this, new BotPolicy(rules));
    }

    @Override
    public Map<QuoteId, BatchId> batches(Set<QuoteId> wanted) {
        step();
        Map<QuoteId, BatchId> found = new HashMap<>(quotes);
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public int add(Map<PushId, Set<QuoteId>> more) {
        step();
        int[] added = {0};
        more.forEach((push, ids) -> {
            String before = brought.getOrDefault(push, "");
            added[0] += QuoteCsv.missing(before, ids);
            brought.put(push, QuoteCsv.with(before, ids));
        });
        return added[0];
    }

    private final class MemoryEntries implements Entries {
        @Override
        public Set<EventId> known(Collection<EventId> events) {
            step();
            Set<EventId> known = new HashSet<>(ledger);
            known.retainAll(events);
            return known;
        }

        @Override
        public void hold(Collection<EventId> events) {
            step();
        }

        @Override
        public Set<EventId> counted(Collection<EventId> events) {
            Set<EventId> counted = known(events);
            counted.removeAll(withdrawn);
            return counted;
        }

        @Override
        public void withdraw(Map<EventId, BotReason> reasons) {
            step();
            withdrawn.addAll(reasons.keySet());
        }

        @Override
        public void giveBack(Set<EventId> events) {
            step();
            withdrawn.removeAll(events);
        }

        @Override
        public List<Click> enterFresh(Collection<Click> clicks) {
            List<Click> fresh = clicks.stream()
                    .filter(click -> !ledger.contains(click.event()))
                    .toList();
            enter(fresh);
            return fresh;
        }

        @Override
        public void enter(Collection<Click> clicks) {
            step();
            clicks.forEach(click -> ledger.add(click.event()));
        }

        @Override
        public void add(Map<RecordId, Counter> additions) {
            step();
            additions.forEach((record, addition) -> {
                Counter old = counters.getOrDefault(record, new Counter(addition.base(), 0));
                counters.put(record, new Counter(old.base(), old.clicks() + addition.clicks(), old.version() + 1));
            });
        }

        @Override
        public Map<RecordId, Counter> counters(Collection<RecordId> records) {
            Map<RecordId, Counter> found = new HashMap<>(counters);
            found.keySet().retainAll(records);
            return found;
        }

        @Override
        public People people() {
            return people;
        }
    }
}
