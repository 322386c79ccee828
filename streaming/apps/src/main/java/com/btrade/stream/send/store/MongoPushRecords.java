package com.btrade.stream.send.store;

import static com.mongodb.client.model.Filters.in;

import com.btrade.model.LinkToken;
import com.btrade.model.MongoCollections;
import com.btrade.model.NaturalKey;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.send.PushRecords;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Task;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Mongo;
import com.btrade.stream.store.SendStatuses;
import com.mongodb.client.model.InsertOneModel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The pushes, reminders and their records in MongoDB: ids made of the task's, so that a repeat finds its own. */
public final class MongoPushRecords implements PushRecords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHUNK = 1000;

    private final Mongo mongo;

    public MongoPushRecords(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<Recipient, LinkToken> storePush(
            Task task, String variety, List<Recipient> recipients, long epochSeconds) {
        ObjectId push = new ObjectId(NaturalKey.push(task.id()).hex());
        Document fields = new Document("purchaseinfoid", task.batch().toString())
                .append("varietyname", variety)
                .append("order", task.order())
                .append("quote", "")
                .append("type", task.channel().id())
                .append("createtime", epochSeconds);
        mongo.write(MongoCollections.TRANSFORM_RATE, List.of(insert(push, fields)));
        return storeRecords(task, push, recipients, epochSeconds);
    }

    @Override
    public Map<Recipient, LinkToken> storeReminder(Task task, List<Recipient> recipients, long epochSeconds) {
        Map<Recipient, LinkToken> tokens = storeRecords(task, "", recipients, epochSeconds);
        List<InsertOneModel<Document>> notes = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Document fields = new Document("createtime", epochSeconds)
                    .append("sendid", recipient.address())
                    .append("type", task.channel().id())
                    .append("purchaseinfoid", task.batch().toString())
                    .append("recordid", record(task, recipient));
            notes.add(insert(new ObjectId(NaturalKey.hex("notify", task.id(), recipient.address())), fields));
        }
        mongo.write(MongoCollections.NOTIFY_RECORD, notes);
        return tokens;
    }

    private Map<Recipient, LinkToken> storeRecords(
            Task task, Object push, List<Recipient> recipients, long epochSeconds) {
        List<InsertOneModel<Document>> records = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Document fields = new Document("pushid", push)
                    .append("uuid", LinkToken.random(RANDOM).value())
                    .append("createtime", epochSeconds)
                    .append("click", 0)
                    .append("sendid", recipient.address())
                    .append("sendstatus", SendStatus.NOT_KNOWN.id())
                    .append("type", task.channel().id());
            records.add(insert(record(task, recipient), fields));
        }
        mongo.write(MongoCollections.PUSH_RECORD, records);
        return storedTokens(task, recipients);
    }

    /** Whoever came first gave the token: it is read back, not assumed. */
    private Map<Recipient, LinkToken> storedTokens(Task task, List<Recipient> recipients) {
        Map<ObjectId, Recipient> byId = new HashMap<>();
        recipients.forEach(recipient -> byId.put(record(task, recipient), recipient));
        Map<Recipient, LinkToken> tokens = new HashMap<>();
        for (List<ObjectId> ids : Chunks.of(byId.keySet(), CHUNK)) {
            for (Document stored : mongo.collection(MongoCollections.PUSH_RECORD)
                    .find(in("_id", ids))
                    .projection(new Document("uuid", 1))) {
                Recipient recipient = byId.get(stored.getObjectId("_id"));
                if (recipient != null) {
                    tokens.put(recipient, new LinkToken(stored.getString("uuid")));
                }
            }
        }
        return tokens;
    }

    /** By the greater status, not by a condition on the old one: the id alone has an index on every server. */
    @Override
    public void settle(Map<RecordId, SendStatus> statuses) {
        SendStatuses.raise(mongo, statuses);
    }

    private static ObjectId record(Task task, Recipient recipient) {
        return new ObjectId(NaturalKey.record(task.id(), recipient.address()).hex());
    }

    private static InsertOneModel<Document> insert(ObjectId id, Document fields) {
        Document document = new Document("_id", id);
        document.putAll(fields);
        return new InsertOneModel<>(document);
    }
}
