package com.btrade.stream.receipt.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.receipt.Candidate;
import com.btrade.stream.receipt.ReceiptRecords;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Fields;
import com.btrade.stream.store.Mongo;
import com.btrade.stream.store.SendStatuses;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The collection {@code push_record}, read by the index on recipient and status and written by {@code _id} only. */
public final class MongoReceiptRecords implements ReceiptRecords {
    private static final int CHUNK = 1000;
    /** The earlier system wrote some numbers as text. */
    private static final List<Object> NOT_KNOWN =
            List.of(SendStatus.NOT_KNOWN.id(), Integer.toString(SendStatus.NOT_KNOWN.id()));

    private static final Comparator<Candidate> NEWEST_FIRST = Comparator.comparing(Candidate::createdAt)
            .thenComparing(candidate -> candidate.record().hex())
            .reversed();

    private final Mongo mongo;

    public MongoReceiptRecords(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<Recipient, List<Candidate>> unsettled(Channel channel, Collection<Recipient> recipients) {
        Map<Recipient, List<Candidate>> candidates = new HashMap<>();
        for (List<Recipient> chunk : Chunks.of(recipients, CHUNK)) {
            List<String> addresses = chunk.stream().map(Recipient::address).toList();
            for (Document record : mongo.collection(MongoCollections.PUSH_RECORD)
                    .find(and(in("sendid", addresses), in("sendstatus", NOT_KNOWN)))
                    .projection(Projections.include("sendid", "type", "createtime"))) {
                add(record, channel, candidates);
            }
        }
        candidates.values().forEach(all -> all.sort(NEWEST_FIRST));
        return candidates;
    }

    private static void add(Document record, Channel channel, Map<Recipient, List<Candidate>> candidates) {
        boolean ofChannel = Fields.integer(record, "type").orElse(0) == channel.id();
        if (ofChannel && record.get("_id") instanceof ObjectId id) {
            candidates
                    .computeIfAbsent(new Recipient(Fields.text(record, "sendid")), any -> new ArrayList<>())
                    .add(new Candidate(new RecordId(id.toHexString()), createdAt(record)));
        }
    }

    private static long createdAt(Document record) {
        String text = Fields.text(record, "createtime");
        return text.matches("[0-9]{1,12}(\\.[0-9]+)?") ? (long) Double.parseDouble(text) : 0;
    }

    @Override
    public void settle(Map<RecordId, SendStatus> statuses) {
        SendStatuses.raise(mongo, statuses);
    }
}
