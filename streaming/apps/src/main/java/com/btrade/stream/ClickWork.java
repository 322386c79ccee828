package com.btrade.stream;

import com.btrade.model.MalformedMessageException;
import com.btrade.model.PageView;
import com.btrade.stream.click.Counted;
import com.btrade.stream.click.Counting;
import com.btrade.stream.click.EventId;
import com.btrade.stream.click.Visit;
import com.btrade.stream.click.store.EarlierOrigins;
import com.btrade.stream.click.store.MongoRecords;
import com.btrade.stream.click.store.MongoViews;
import com.btrade.stream.click.store.MysqlLedger;
import com.btrade.stream.click.store.StoredOrigins;
import com.btrade.stream.click.store.StoredQuotes;
import com.btrade.stream.inlet.DeadLetters;
import com.btrade.stream.inlet.KafkaMessage;
import com.btrade.stream.inlet.MessageJson;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.Tally;
import com.btrade.stream.store.Connections;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Counts the page views that messages of {@code push_monitor} tell of, many at a time. */
record ClickWork(Settings settings) implements PartitionWork {
    private static final int CHUNK = 2000;

    @Override
    public Tally work(Iterator<KafkaMessage> messages) {
        Counting counting = counting();
        DeadLetters dead = new DeadLetters(settings.kafkaServers(), settings.topics());
        Tally tally = new Tally();
        while (messages.hasNext()) {
            List<Visit> visits = next(messages, dead, tally);
            if (!visits.isEmpty()) {
                add(counting.count(visits), tally);
            }
        }
        dead.await();
        return tally;
    }

    private Counting counting() {
        Connections stores = Connections.of(settings);
        return new Counting(
                new MongoViews(stores.mongo()),
                new StoredOrigins(stores.mysql(), new EarlierOrigins(stores.mongo())),
                new MysqlLedger(stores.mysql()),
                new MongoRecords(stores.mongo()),
                new StoredQuotes(stores.mysql(), stores.mongo()));
    }

    private static List<Visit> next(Iterator<KafkaMessage> messages, DeadLetters dead, Tally tally) {
        List<Visit> visits = new ArrayList<>();
        while (messages.hasNext() && visits.size() < CHUNK) {
            KafkaMessage message = messages.next();
            try {
                visits.add(visit(message));
            } catch (MalformedMessageException e) {
                dead.put(message, String.valueOf(e.getMessage()));
                tally.add("dead", 1);
            }
        }
        return visits;
    }

    private static Visit visit(KafkaMessage message) throws MalformedMessageException {
        EventId event = EventId.of(message.topic(), message.partition(), message.offset(), message.timestamp());
        return new Visit(event, PageView.of(MessageJson.read(message)));
    }

    private static void add(Counted counted, Tally tally) {
        tally.add("views", counted.views());
        tally.add("clicks", counted.clicks());
        tally.add("first clicks", counted.firstClicks());
        tally.add("quotes", counted.quotes());
    }
}
