package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.in;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.MongoCollections;
import com.btrade.model.PushId;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Origin;
import com.btrade.stream.click.Origins;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Fields;
import com.btrade.stream.store.Mongo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds records of the earlier system: in {@code push_record} by uuid, their push by {@code pushid}, an ObjectId or a
 * text; nothing there is unique, so the oldest of several counts.
 */
public final class EarlierOrigins implements Origins {
    private final Mongo mongo;

    public EarlierOrigins(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<LinkToken, Origin> find(Set<LinkToken> tokens) {
        List<Document> records = records(tokens);
        Map<String, BatchId> pushes = pushes(records);
        Map<LinkToken, Origin> origins = new HashMap<>();
        for (Document record : records) {
            origin(record, pushes)
                    .ifPresent(origin -> origins.putIfAbsent(new LinkToken(record.getString("uuid")), origin));
        }
        return origins;
    }

    private List<Document> records(Set<LinkToken> tokens) {
        List<Document> records = new ArrayList<>();
        List<String> uuids = tokens.stream().map(LinkToken::value).toList();
        for (Document record : mongo.collection(MongoCollections.PUSH_RECORD).find(in("uuid", uuids))) {
            if (record.get("_id") instanceof ObjectId) {
                records.add(record);
            }
        }
        records.sort(Comparator.comparing(record -> record.getObjectId("_id")));
        return records;
    }

    private Map<String, BatchId> pushes(List<Document> records) {
        Set<Object> ids = new HashSet<>();
        for (Document record : records) {
            String push = Fields.text(record, "pushid");
            if (ObjectId.isValid(push)) {
                ids.add(push);
                ids.add(new ObjectId(push));
            }
        }
        Map<String, BatchId> batches = new HashMap<>();
        if (ids.isEmpty()) {
            return batches;
        }
        for (Document push : mongo.collection(MongoCollections.TRANSFORM_RATE).find(in("_id", ids))) {
            Fields.integer(push, "purchaseinfoid")
                    .filter(batch -> batch > 0)
                    .ifPresent(batch -> batches.put(Fields.text(push, "_id"), new BatchId(batch)));
        }
        return batches;
    }

    private static Optional<Origin> origin(Document record, Map<String, BatchId> pushes) {
        String recipient = Fields.text(record, "sendid");
        Optional<Channel> channel = Fields.integer(record, "type").flatMap(EarlierOrigins::channel);
        if (channel.isEmpty() || !Recipient.fits(recipient)) {
            return Optional.empty();
        }
        return Optional.of(new Origin(
                new RecordId(record.getObjectId("_id").toHexString()),
                channel.get(),
                new Recipient(recipient),
                Fields.integer(record, "click").orElse(0),
                List.of(),
                push(Fields.text(record, "pushid"), pushes)));
    }

    private static Origin.@Nullable Push push(String id, Map<String, BatchId> pushes) {
        BatchId batch = pushes.get(id);
        return batch == null ? null : new Origin.Push(new PushId(id), batch);
    }

    private static Optional<Channel> channel(int code) {
        for (Channel channel : Channel.values()) {
            if (channel.id() == code) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
