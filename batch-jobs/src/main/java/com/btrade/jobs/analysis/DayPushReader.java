package com.btrade.jobs.analysis;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.StatisticsDocument;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.QuoteId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads a day's last push of each batch and channel, by batch.
 *
 * <p>It keeps no state: what has been pushed again stands in the tasks, so a run that died looks at every push again.
 */
class DayPushReader implements ItemReader<DayPush> {
    private static final Logger log = LoggerFactory.getLogger(DayPushReader.class);

    private record Key(BatchId batch, Channel channel) {}

    private static final Pattern QUOTE = Pattern.compile("0*[1-9][0-9]{0,8}");
    private static final Comparator<Key> ORDER =
            Comparator.comparing((Key key) -> key.batch().value()).thenComparing(Key::channel);
    private static final Comparator<Document> LAST =
            Comparator.comparing(DayPushReader::order).thenComparing(push -> StatisticsDocument.id(push, "_id"));

    private final PushDayStore store;
    private final Tally tally;
    private @Nullable Iterator<DayPush> pushes;

    DayPushReader(PushDayStore store, Tally tally) {
        this.store = store;
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
        Map<Key, Document> last = new TreeMap<>(ORDER);
        for (Document push : store.pushes()) {
            Key key = key(push);
            if (key != null) {
                last.merge(key, push, (one, other) -> LAST.compare(one, other) < 0 ? other : one);
            }
        }
        Map<String, PushDayStore.Records> records = last.isEmpty() ? Map.of() : store.records();
        return last.entrySet().stream()
                .map(entry -> push(entry.getKey(), entry.getValue(), records))
                .toList();
    }

    private @Nullable Key key(Document push) {
        int batch = StatisticsDocument.integer(push, "purchaseinfoid").orElse(0);
        int type = StatisticsDocument.integer(push, "type").orElse(0);
        try {
            return new Key(new BatchId(batch), Channel.of(type));
        } catch (IllegalArgumentException e) {
            log.warn("Cannot judge push 无法判断 {}: {}", StatisticsDocument.id(push, "_id"), e.getMessage());
            tally.add(Count.READ, 1);
            tally.add("rejected." + (batch <= 0 ? "BAD_BATCH" : "BAD_CHANNEL"), 1);
            return null;
        }
    }

    private DayPush push(Key key, Document push, Map<String, PushDayStore.Records> all) {
        PushDayStore.Records records = all.getOrDefault(StatisticsDocument.id(push, "_id"), PushDayStore.Records.NONE);
        return new DayPush(key.batch(), key.channel(), order(push), quotes(push), records.told(), records.clicked());
    }

    private static int order(Document push) {
        return StatisticsDocument.integer(push, "order").orElse(1);
    }

    /** What is no id in the list is no quote. */
    private Set<QuoteId> quotes(Document push) {
        Set<QuoteId> quotes = new HashSet<>();
        for (String id : StatisticsDocument.text(push, "quote").split(",", -1)) {
            if (QUOTE.matcher(id.strip()).matches()) {
                quotes.add(new QuoteId(Integer.parseInt(id.strip())));
            } else if (!id.isBlank()) {
                tally.add("dirt.BAD_QUOTE_ID", 1);
            }
        }
        return quotes;
    }
}
