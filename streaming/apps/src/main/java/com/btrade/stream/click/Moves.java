package com.btrade.stream.click;

import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import com.btrade.model.RecordId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to move in one transaction so that the ledger says what the rules say now. */
final class Moves {
    private final Ledger.Entries entries;
    private final Map<LinkToken, Origin> known;
    private final Map<EventId, BotReason> bots;
    private final Map<EventId, BotReason> withdrawn = new LinkedHashMap<>();
    private final Set<EventId> returned = new LinkedHashSet<>();
    private final List<Click> entered = new ArrayList<>();
    private final Map<RecordId, Integer> changes = new LinkedHashMap<>();
    private final Map<RecordId, Origin> origins = new LinkedHashMap<>();
    private final Map<EventId, BotReason> marks = new HashMap<>();
    private final Set<EventId> noMarks = new LinkedHashSet<>();

    Moves(Ledger.Entries entries, Map<LinkToken, Origin> known, Map<EventId, BotReason> bots) {
        this.entries = entries;
        this.known = known;
        this.bots = bots;
    }

    /** What came of it, and what the documents have to say. */
    record Moved(
            Recounted recounted,
            Map<RecordId, Counter> counters,
            Map<EventId, BotReason> marks,
            Set<EventId> noMarks) {}

    Moved of(List<PastViews.Past> views, boolean dryRun) {
        List<EventId> events = views.stream().map(past -> past.visit().event()).toList();
        if (!dryRun) {
            // Two recounts at once would both find the same click to withdraw, or to give back.
            entries.hold(events);
        }
        Set<EventId> entered = entries.known(events);
        Set<EventId> counted = entries.counted(events);
        views.forEach(past -> judge(past, entered, counted));
        Map<RecordId, Counter> before = new HashMap<>(entries.counters(origins.keySet()));
        Map<RecordId, Counter> after = Map.of();
        if (!dryRun) {
            write();
            // Read again now that the rows are locked: somebody may have clicked meanwhile.
            after = entries.counters(origins.keySet());
            after.forEach((record, counter) ->
                    before.put(record, new Counter(counter.base(), counter.clicks() - change(record))));
        }
        return new Moved(
                new Recounted(views.size(), byReason(), returned.size() + this.entered.size(), score(before, dryRun)),
                after,
                marks,
                noMarks);
    }

    private void judge(PastViews.Past past, Set<EventId> inLedger, Set<EventId> counted) {
        EventId event = past.visit().event();
        Origin origin = known.get(past.visit().view().uuid());
        boolean ours = inLedger.contains(event) || past.marked();
        if (origin == null || !ours || !past.visit().view().opensPushedLink()) {
            return;
        }
        origins.putIfAbsent(origin.record(), origin);
        BotReason reason = bots.get(event);
        if (reason != null) {
            marks.put(event, reason);
            if (counted.contains(event)) {
                withdrawn.put(event, reason);
                changes.merge(origin.record(), -1, Integer::sum);
            }
        } else {
            noMarks.add(event);
            if (!counted.contains(event)) {
                comeBack(past.visit(), origin, inLedger.contains(event));
            }
        }
    }

    private void comeBack(Visit visit, Origin origin, boolean inLedger) {
        changes.merge(origin.record(), 1, Integer::sum);
        if (inLedger) {
            returned.add(visit.event());
        } else {
            entered.add(new Click(visit.event(), origin, visit.view().createTime()));
        }
    }

    private int change(RecordId record) {
        return changes.getOrDefault(record, 0);
    }

    private void write() {
        entries.withdraw(withdrawn);
        entries.giveBack(returned);
        entries.enter(entered);
        Map<RecordId, Counter> additions = new LinkedHashMap<>();
        origins.forEach((record, origin) -> {
            if (change(record) != 0) {
                additions.put(record, new Counter(origin.clicksBefore(), change(record)));
            }
        });
        entries.add(additions);
    }

    private Map<BotReason, Integer> byReason() {
        Map<BotReason, Integer> byReason = new EnumMap<>(BotReason.class);
        withdrawn.values().forEach(reason -> byReason.merge(reason, 1, Integer::sum));
        return byReason;
    }

    /** Who has a click for the first time gets the point, and gives it back with the last one. */
    private int score(Map<RecordId, Counter> before, boolean dryRun) {
        List<Origin> gain = new ArrayList<>();
        List<Origin> lose = new ArrayList<>();
        origins.forEach((record, origin) -> {
            Counter old = before.getOrDefault(record, new Counter(origin.clicksBefore(), 0));
            int now = old.clicks() + change(record);
            if (old.base() == 0 && old.clicks() == 0 && now > 0) {
                gain.add(origin);
            } else if (old.base() == 0 && old.clicks() > 0 && now == 0) {
                lose.add(origin);
            }
        });
        if (!dryRun) {
            Scores.move(gain, 1, entries.people());
            Scores.move(lose, -1, entries.people());
        }
        return gain.size() - lose.size();
    }
}
