package com.btrade.stream;

import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Messages as the send app stores them, and what providers say of them. */
final class Deliveries {
    static final long NOW = System.currentTimeMillis();
    private final Platform platform;
    private int orders;

    Deliveries(Platform platform) {
        this.platform = platform;
    }

    /** A message in a state; its record. {@code messageId} null if the provider has not named one. */
    ObjectId message(Channel channel, String recipient, String state, String messageId) {
        TaskId task = NaturalKey.task(Links.BATCH, channel, TaskType.PURCHASE_PUSH, ++orders);
        String record = NaturalKey.record(task, recipient).hex();
        int known = channel == Channel.WECHAT && state.equals("ACCEPTED") ? 1 : 0;
        record(new ObjectId(record), channel, recipient, NOW / 1000 - 100 + orders, known);
        platform.sql(
                "INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid,"
                        + " template, payload, state, message_id, request_id, first_attempt, lease_until, created_at,"
                        + " updated_at) VALUES (?, ?, ?, 1, ?, ?, ?, 'SMS_PUSH', '{}', ?, ?, ?, ?, ?, ?, ?)",
                task.hex(),
                recipient,
                channel.id(),
                Links.BATCH.value(),
                record,
                record.substring(0, 16),
                state,
                messageId,
                "request-" + record,
                NOW,
                NOW + 600_000,
                NOW,
                NOW);
        return new ObjectId(record);
    }

    /** A record of the earlier system, made at a moment in epoch seconds. */
    ObjectId earlier(Channel channel, String recipient, long createdAt) {
        ObjectId id = new ObjectId();
        record(id, channel, recipient, createdAt, 0);
        return id;
    }

    private void record(ObjectId id, Channel channel, String recipient, long createdAt, int sendstatus) {
        platform.records()
                .insertOne(new Document("_id", id)
                        .append("pushid", "")
                        .append("uuid", id.toHexString())
                        .append("createtime", createdAt)
                        .append("click", 0)
                        .append("sendid", recipient)
                        .append("sendstatus", sendstatus)
                        .append("type", channel.id()));
    }

    int sendstatus(ObjectId record) {
        return platform.records().find(new Document("_id", record)).first().getInteger("sendstatus");
    }

    String state(ObjectId record) {
        return platform.texts(
                        "SELECT CONCAT_WS(' ', state, code) FROM push_message WHERE record_id = ?",
                        record.toHexString())
                .get(0);
    }

    /** How many receipts are in each state. */
    List<String> receipts() {
        return platform.texts("SELECT CONCAT(state, ' ', COUNT(*)) FROM push_receipt GROUP BY state ORDER BY state");
    }

    static String accepted(String messageId, String phone) {
        return receipt(Channel.SMS, ReceiptKind.ACCEPTED, messageId, phone, "", "");
    }

    static String delivered(String messageId, String phone) {
        return receipt(Channel.SMS, ReceiptKind.DELIVERED, messageId, phone, "200", "");
    }

    static String failed(String messageId, String phone, String code) {
        return receipt(Channel.SMS, ReceiptKind.FAILED, messageId, phone, code, "");
    }

    static String reply(String phone, String text) {
        return receipt(Channel.SMS, ReceiptKind.REPLY, "", phone, "", text);
    }

    static String wechat(ReceiptKind kind, String messageId, String openid, String code) {
        return receipt(Channel.WECHAT, kind, messageId, openid, code, "");
    }

    private static String receipt(
            Channel channel, ReceiptKind kind, String messageId, String recipient, String code, String text) {
        long now = System.currentTimeMillis();
        String provider = channel == Channel.SMS ? "sendcloud" : "wechat";
        return new Document(new Receipt(channel, provider, kind, messageId, recipient, code, text, now, now).toJson())
                .toJson();
    }
}
