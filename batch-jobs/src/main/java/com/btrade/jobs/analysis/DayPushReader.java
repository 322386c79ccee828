package com.btrade.jobs.analysis;

import com.btrade.jobs.analysis.DepartureTable.Departure;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.QuoteIds;
import com.btrade.jobs.task.StatisticsDocument;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.QuoteId;
import com.btrade.model.TaskType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads a day's last push of each batch and channel, by batch. A push is of the day on which its first message left; what of
 * it had not left by the end of the day, or never will, counts for nothing.
 *
 * <p>It keeps no state: what has been pushed again stands in the tasks, so a run that died looks at every push again.
 */
class DayPushReader implements ItemReader<DayPush> {
    private static final Logger log = LoggerFactory.getLogger(DayPushReader.class);

    private record Key(BatchId batch, Channel channel) {}

    /**
     * A push as it is stored.
     *
     * @param task that made it, if it is one of ours
     */
    private record Stored(Key key, Document document, String task) {
        static Stored of(Key key, Document push) {
            return new Stored(
                    key,
                    push,
                    NaturalKey.task(key.batch(), key.channel(), TaskType.PURCHASE_PUSH, order(push))
                            .hex());
        }

        /** When it left; the earlier system's have no messages. */
        Departure departure(Map<String, Departure> followed) {
            Departure left = followed.get(task);
            return left == null ? Departure.unfollowed(created()) : left;
        }

        String id() {
            return StatisticsDocument.id(document, "_id");
        }

        long created() {
            return DayPushReader.created(document);
        }
    }

    private static final Comparator<Key> ORDER =
            Comparator.comparing((Key key) -> key.batch().value()).thenComparing(Key::channel);
    private static final Comparator<Stored> LAST =
            Comparator.comparing((Stored push) -> order(push.document())).thenComparing(Stored::id);

    private final PushDayStore store;
    private final DepartureTable departures;
    private final Tally tally;
    private @Nullable Iterator<DayPush> pushes;

    DayPushReader(PushDayStore store, DepartureTable departures, Tally tally) {
        this.store = store;
        this.departures = departures;
        this.tally = tally;
    }

    @Override
    public @Nullable DayPush read() {
        if (pushes == null) {
            pushes = load().iterator();
        }
        return pushes.hasNext() ? pushes.next() : null;
    }

    private List<DayPush> load() {
        List<Stored> all = new ArrayList<>();
        for (Document push : store.pushes()) {
            Key key = key(push);
            if (key != null) {
                all.add(Stored.of(key, push));
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        // Two stores are asked at once: neither knows what the other has to say.
        CompletableFuture<Map<String, PushDayStore.Records>> ofDay = CompletableFuture.supplyAsync(store::records);
        Map<String, Departure> left =
                departures.ofTasks(all.stream().map(Stored::task).toList());
        Map<Key, Stored> last = new TreeMap<>(ORDER);
        all.stream()
                .filter(push -> push.departure(left).isOn(departures.day()))
                .forEach(push ->
                        last.merge(push.key(), push, (one, other) -> LAST.compare(one, other) < 0 ? other : one));
        Map<String, PushDayStore.Records> records = records(ofDay.join(), last.values());
        Map<String, PushDayStore.Records> missing = missing(last.values(), left);
        return last.values().stream().map(push -> push(push, records, missing)).toList();
    }

    /** Who got it later may have clicked since: neither counts on this day. */
    private Map<String, PushDayStore.Records> missing(Collection<Stored> pushes, Map<String, Departure> left) {
        List<String> partly = pushes.stream()
                .filter(push -> push.departure(left).missing() > 0)
                .map(Stored::task)
                .toList();
        return store.among(departures.notGoneOf(partly));
    }

    private Map<String, PushDayStore.Records> records(
            Map<String, PushDayStore.Records> ofDay, Collection<Stored> pushes) {
        Map<String, PushDayStore.Records> records = new HashMap<>(ofDay);
        records.putAll(store.recordsOf(pushes.stream()
                .filter(push -> push.created() < departures.day().start())
                .map(Stored::id)
                .toList()));
        return records;
    }

    private @Nullable Key key(Document push) {
        int batch = StatisticsDocument.batch(push);
        int type = StatisticsDocument.integer(push, "type").orElse(0);
        try {
            return new Key(new BatchId(batch), Channel.of(type));
        } catch (IllegalArgumentException e) {
            if (Departure.unfollowed(created(push)).isOn(departures.day())) {
                log.warn("Cannot judge push 无法判断 {}: {}", StatisticsDocument.id(push, "_id"), e.getMessage());
                tally.add(Count.READ, 1);
                tally.add("rejected." + (batch <= 0 ? "BAD_BATCH" : "BAD_CHANNEL"), 1);
            }
            return null;
        }
    }

    private static long created(Document push) {
        return StatisticsDocument.second(push, "createtime").orElse(0L);
    }

    private DayPush push(
            Stored push, Map<String, PushDayStore.Records> all, Map<String, PushDayStore.Records> missing) {
        PushDayStore.Records records = all.getOrDefault(push.id(), PushDayStore.Records.NONE)
                .without(missing.getOrDefault(push.id(), PushDayStore.Records.NONE));
        return new DayPush(
                push.key().batch(),
                push.key().channel(),
                order(push.document()),
                quotes(push.document()),
                records.told(),
                records.clicked());
    }

    private static int order(Document push) {
        return StatisticsDocument.integer(push, "order").orElse(1);
    }

    /** What is no id in the list is no quote. */
    private Set<QuoteId> quotes(Document push) {
        QuoteIds quotes = QuoteIds.of(StatisticsDocument.text(push, "quote"));
        if (quotes.dirt() > 0) {
            tally.add("dirt.BAD_QUOTE_ID", quotes.dirt());
        }
        return quotes.all();
    }
}
