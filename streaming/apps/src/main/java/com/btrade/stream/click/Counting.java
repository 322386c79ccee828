package com.btrade.stream.click;

import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import com.btrade.model.RecordId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts page views (rule R5), each once however often it comes, in a number of round trips that does not grow with the
 * number of views.
 */
public final class Counting {
    private final Views views;
    private final Origins origins;
    private final Ledger ledger;
    private final Showing showing;
    private final QuoteCounting quotes;
    private final Sieve sieve;

    public Counting(
            Views views,
            Origins origins,
            Ledger ledger,
            Records records,
            Quotes quotes,
            Sources sources,
            BotPolicy policy) {
        this.sieve = new Sieve(policy, sources);
        this.views = views;
        this.origins = origins;
        this.ledger = ledger;
        this.showing = new Showing(ledger, records);
        this.quotes = new QuoteCounting(quotes);
    }

    private record Result(int clicks, int firstClicks, Map<RecordId, Counter> counters) {}

    /**
     * Counts some views. The counters of their records are put into {@code changed}, to be shown when the last views of a
     * batch are counted: a record that many of them touch is then written once. Who dies before is repeated.
     */
    public Counted enter(List<Visit> visits, Map<RecordId, Counter> changed) {
        Map<LinkToken, Origin> known = origins.find(tokensThatMatter(visits));
        Map<EventId, BotReason> bots = bots(visits, known);
        views.store(visits, bots);
        List<Visit> people = visits.stream()
                .filter(visit -> !bots.containsKey(visit.event()))
                .toList();
        Result result = countClicks(clicks(people, known));
        changed.putAll(result.counters());
        int quoted = quotes.count(visits, known);
        return new Counted(visits.size(), result.clicks(), result.firstClicks(), quoted, bots.size());
    }

    /** Shows the sums in the records. */
    public void show(Map<RecordId, Counter> changed) {
        showing.raise(changed);
    }

    /** What was counted once was a person's, whoever came from the same place since. */
    private Map<EventId, BotReason> bots(List<Visit> visits, Map<LinkToken, Origin> known) {
        Map<EventId, BotReason> bots = sieve.bots(visits, known);
        if (!bots.isEmpty()) {
            ledger.<Set<EventId>>transact(entries -> entries.counted(bots.keySet()))
                    .forEach(bots::remove);
        }
        return bots;
    }

    private static Set<LinkToken> tokensThatMatter(List<Visit> visits) {
        Set<LinkToken> tokens = new LinkedHashSet<>();
        for (Visit visit : visits) {
            if (visit.view().opensPushedLink() || visit.view().postsQuote()) {
                tokens.add(visit.view().uuid());
            }
        }
        return tokens;
    }

    private static Map<EventId, Click> clicks(List<Visit> visits, Map<LinkToken, Origin> known) {
        Map<EventId, Click> clicks = new LinkedHashMap<>();
        for (Visit visit : visits) {
            Origin origin = known.get(visit.view().uuid());
            if (origin != null && visit.view().opensPushedLink()) {
                clicks.put(
                        visit.event(),
                        new Click(visit.event(), origin, visit.view().createTime()));
            }
        }
        return clicks;
    }

    private Result countClicks(Map<EventId, Click> clicks) {
        if (clicks.isEmpty()) {
            return new Result(0, 0, Map.of());
        }
        return ledger.transact(entries -> enter(clicks, entries));
    }

    private static Result enter(Map<EventId, Click> clicks, Ledger.Entries entries) {
        List<Click> fresh = entries.enterFresh(clicks.values());
        Map<RecordId, List<Click>> byRecord = new LinkedHashMap<>();
        fresh.forEach(click -> byRecord.computeIfAbsent(click.origin().record(), any -> new ArrayList<>())
                .add(click));
        entries.add(additions(byRecord));
        Set<RecordId> all = new LinkedHashSet<>();
        clicks.values().forEach(click -> all.add(click.origin().record()));
        Map<RecordId, Counter> counters = entries.counters(all);
        List<Origin> first = clickedForTheFirstTime(byRecord, counters);
        Scores.move(first, 1, entries.people());
        return new Result(fresh.size(), first.size(), counters);
    }

    private static Map<RecordId, Counter> additions(Map<RecordId, List<Click>> byRecord) {
        Map<RecordId, Counter> additions = new LinkedHashMap<>();
        byRecord.forEach((record, clicks) -> {
            int base = clicks.get(0).origin().clicksBefore();
            additions.put(record, new Counter(base, clicks.size()));
        });
        return additions;
    }

    /** Read after the addition, which locked the counter: two that click at once are not both the first. */
    private static List<Origin> clickedForTheFirstTime(
            Map<RecordId, List<Click>> byRecord, Map<RecordId, Counter> counters) {
        List<Origin> first = new ArrayList<>();
        byRecord.forEach((record, clicks) -> {
            Counter counter = counters.get(record);
            if (counter != null && counter.beganWith(clicks.size())) {
                first.add(clicks.get(0).origin());
            }
        });
        return Collections.unmodifiableList(first);
    }
}
