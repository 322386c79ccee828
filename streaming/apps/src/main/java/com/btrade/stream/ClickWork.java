package com.btrade.stream;

import com.btrade.model.EventId;
import com.btrade.model.MalformedMessageException;
import com.btrade.model.PageView;
import com.btrade.model.Receipt;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Counted;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.Counting;
import com.btrade.stream.click.Visit;
import com.btrade.stream.inlet.DeadLetters;
import com.btrade.stream.inlet.KafkaMessage;
import com.btrade.stream.inlet.MessageJson;
import com.btrade.stream.receipt.Arrival;
import com.btrade.stream.receipt.Received;
import com.btrade.stream.receipt.Receiving;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Takes the page views of {@code push_monitor} and the receipts of {@code push_receipt}, many at a time. */
record ClickWork(Settings settings) implements PartitionWork {
    private static final int CHUNK = 5000;

    /** What was read of some messages. */
    private record Read(List<Visit> visits, List<Arrival> arrivals) {
        int size() {
            return visits.size() + arrivals.size();
        }
    }

    @Override
    public Tally work(Iterator<KafkaMessage> messages) {
        Counting counting = ClickParts.counting(settings);
        Receiving receiving = ReceiptParts.receiving(settings);
        DeadLetters dead = new DeadLetters(settings.kafkaServers(), settings.topics());
        Tally tally = new Tally();
        Map<RecordId, Counter> changed = new HashMap<>();
        String receipts = settings.topics().pushReceipt();
        while (messages.hasNext()) {
            Read read = next(messages, receipts, dead, tally);
            if (!read.visits().isEmpty()) {
                add(counting.enter(read.visits(), changed), tally);
            }
            if (!read.arrivals().isEmpty()) {
                add(receiving.receive(read.arrivals()), tally);
            }
        }
        counting.show(changed);
        dead.await();
        return tally;
    }

    private static Read next(Iterator<KafkaMessage> messages, String receipts, DeadLetters dead, Tally tally) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        while (messages.hasNext() && read.size() < CHUNK) {
            KafkaMessage message = messages.next();
            try {
                read(message, receipts, read);
            } catch (MalformedMessageException e) {
                dead.put(message, String.valueOf(e.getMessage()));
                tally.add("dead", 1);
            }
        }
        return read;
    }

    private static void read(KafkaMessage message, String receipts, Read read) throws MalformedMessageException {
        EventId event = EventId.of(message.partition(), message.offset(), message.timestamp());
        if (message.topic().equals(receipts)) {
            read.arrivals().add(new Arrival(event, Receipt.of(MessageJson.read(message))));
        } else {
            read.visits().add(new Visit(event, PageView.of(MessageJson.read(message))));
        }
    }

    private static void add(Counted counted, Tally tally) {
        tally.add("views", counted.views());
        tally.add("clicks", counted.clicks());
        tally.add("first clicks", counted.firstClicks());
        tally.add("quotes", counted.quotes());
        tally.add("bots", counted.bots());
    }

    private static void add(Received received, Tally tally) {
        tally.add("receipts", received.fresh());
        tally.add("settled", received.settled());
        tally.add("doubles", received.doubles());
        tally.add("opt-outs", received.optOuts());
    }
}
