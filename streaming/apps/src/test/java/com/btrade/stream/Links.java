package com.btrade.stream;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.NaturalKey;
import com.btrade.model.PageView;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.Visitor;
import com.btrade.stream.send.Recipient;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Pushed links and the page views of those who came by them. */
final class Links {
    static final BatchId BATCH = new BatchId(1703);
    private final Platform platform;
    private int orders;

    Links(Platform platform) {
        this.platform = platform;
    }

    /** A push as the send app stores it. */
    TaskId push(Channel channel) {
        TaskId task = NaturalKey.task(BATCH, channel, TaskType.PURCHASE_PUSH, ++orders);
        platform.collection("transform_rate")
                .insertOne(
                        new Document("_id", new ObjectId(NaturalKey.push(task).hex()))
                                .append("purchaseinfoid", BATCH.toString())
                                .append("quote", "")
                                .append("type", channel.id()));
        return task;
    }

    LinkToken link(TaskId task, Channel channel, String recipient) {
        String record = NaturalKey.record(task, recipient).hex();
        LinkToken token = new LinkToken(NaturalKey.hex("uuid", record).substring(0, 16));
        platform.records()
                .insertOne(new Document("_id", new ObjectId(record))
                        .append("pushid", new ObjectId(NaturalKey.push(task).hex()))
                        .append("uuid", token.value())
                        .append("click", 0)
                        .append("sendid", recipient)
                        .append("type", channel.id()));
        platform.sql(
                "INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid,"
                        + " template, payload, state, created_at, updated_at)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, 'SMS_PUSH', '{}', 'ACCEPTED', 0, 0)",
                task.hex(),
                recipient,
                channel.id(),
                BATCH.value(),
                record,
                token.value());
        return token;
    }

    /** So many clicks on the links of one push by SMS to so many people, in turn. */
    List<String> clicks(int clicks, int people) {
        TaskId task = push(Channel.SMS);
        List<LinkToken> tokens = Tasks.mobiles(people).stream()
                .map(mobile -> link(task, Channel.SMS, mobile))
                .toList();
        return IntStream.range(0, clicks)
                .mapToObj(click -> open(tokens.get(click % people)))
                .toList();
    }

    /** A record as the earlier system stored it; {@code push} an ObjectId or a text, {@code clicks} a number or a text. */
    ObjectId earlierRecord(LinkToken token, Object push, Recipient recipient, Object clicks) {
        ObjectId id = new ObjectId();
        platform.records()
                .insertOne(new Document("_id", id)
                        .append("pushid", push)
                        .append("uuid", token.value())
                        .append("click", clicks)
                        .append("sendid", recipient.address())
                        .append("sendstatus", 1)
                        .append("type", 1));
        return id;
    }

    static String open(LinkToken token) {
        return view(token, "/purchase/purchaseinfo/1703?uuid=" + token, "GET", -1, -1);
    }

    static String openedBy(LinkToken token, Visitor visitor) {
        String url = "/purchase/purchaseinfo/1703?uuid=" + token;
        return new Document(new PageView(token, url, 1, "GET", -1, -1, 1_700_000_000, visitor).toJson()).toJson();
    }

    static String quote(LinkToken token, int quote, int user) {
        return view(token, "/quotesuccess", "POST", quote, user);
    }

    static String view(LinkToken token, String url, String method, int quote, int user) {
        return new Document(new PageView(token, url, 1, method, quote, user, 1_700_000_000).toJson()).toJson();
    }

    int clicks(ObjectId record) {
        return platform.records().find(new Document("_id", record)).first().getInteger("click");
    }

    int clicks(TaskId task, String recipient) {
        return clicks(new ObjectId(NaturalKey.record(task, recipient).hex()));
    }

    String quotes(Object push) {
        return platform.collection("transform_rate")
                .find(new Document("_id", push))
                .first()
                .getString("quote");
    }

    static Object pushOf(TaskId task) {
        return new ObjectId(NaturalKey.push(task).hex());
    }

    static List<String> times(int times, String message) {
        return Collections.nCopies(times, message);
    }
}
