package com.btrade.stream.click;

import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies the rules to stored views again, and moves clicks and scores to what they say now. A repeat moves nothing; what a
 * crash left undone, the repeat does.
 */
public final class Recounting {
    private final PastViews views;
    private final Origins origins;
    private final Ledger ledger;
    private final Showing showing;
    private final BotPolicy policy;

    public Recounting(PastViews views, Origins origins, Ledger ledger, Records records, BotPolicy policy) {
        this.views = views;
        this.origins = origins;
        this.ledger = ledger;
        this.showing = new Showing(ledger, records);
        this.policy = policy;
    }

    /** Looks again at the views from one moment up to another, in epoch seconds. */
    public Recounted recount(long from, long to, boolean dryRun) {
        Sieve sieve = new Sieve(policy, new PastSources(stretches(from, to)));
        Recounted[] total = {Recounted.NONE};
        views.each(from, to, some -> total[0] = total[0].plus(recount(some, sieve, dryRun)));
        return total[0];
    }

    /** With the neighbours, for a stretch need not begin with the range. */
    private Map<Sources.Stretch, Set<LinkToken>> stretches(long from, long to) {
        Map<Sources.Stretch, Set<LinkToken>> stretches = new HashMap<>();
        long margin = policy.rules().stretch().toSeconds();
        if (policy.rules().burst() > 0) {
            views.each(from - margin, to + margin, some -> some.forEach(past -> add(past.visit(), stretches)));
        }
        return stretches;
    }

    private void add(Visit visit, Map<Sources.Stretch, Set<LinkToken>> stretches) {
        String source = visit.view().visitor().source();
        if (!source.isEmpty() && visit.view().opensPushedLink()) {
            long stretch = policy.rules().stretchOf(visit.view().createTime());
            stretches
                    .computeIfAbsent(new Sources.Stretch(source, stretch), any -> new HashSet<>())
                    .add(visit.view().uuid());
        }
    }

    private Recounted recount(List<PastViews.Past> some, Sieve sieve, boolean dryRun) {
        List<Visit> visits = some.stream().map(PastViews.Past::visit).toList();
        Set<LinkToken> tokens = new LinkedHashSet<>();
        visits.stream()
                .filter(visit -> visit.view().opensPushedLink())
                .forEach(visit -> tokens.add(visit.view().uuid()));
        Map<LinkToken, Origin> known = origins.find(tokens);
        Map<EventId, BotReason> bots = sieve.bots(visits, known);
        Moves.Moved moved = ledger.transact(entries -> new Moves(entries, known, bots).of(some, dryRun));
        if (!dryRun) {
            showing.show(moved.counters());
            views.mark(moved.marks());
            views.unmark(moved.noMarks());
        }
        return moved.recounted();
    }

    /** How many links each place opened, all of it known. */
    private record PastSources(Map<Sources.Stretch, Set<LinkToken>> stretches) implements Sources {
        @Override
        public Map<Stretch, Integer> note(Collection<Opened> opened) {
            Map<Stretch, Integer> links = new HashMap<>();
            opened.forEach(one -> links.put(
                    one.stretch(),
                    stretches.getOrDefault(one.stretch(), Set.of()).size()));
            return links;
        }
    }
}
