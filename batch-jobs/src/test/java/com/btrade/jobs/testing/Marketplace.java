package com.btrade.jobs.testing;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Both stores of a test, filled with what pushes leave behind; every batch is of one herb. */
public final class Marketplace implements AutoCloseable {
    public static final int HERB = 7;
    public static final long NOW = Today.NOW.getEpochSecond();
    public static final long DAY = 86_400;
    public static final long YESTERDAY = NOW - DAY;

    private final Database database;
    private final Statistics statistics;

    public Marketplace(Space space) {
        database = new Database(space);
        statistics = new Statistics(space);
    }

    public Database database() {
        return database;
    }

    public Statistics statistics() {
        return statistics;
    }

    /** Both stores, as text. */
    public String contents() {
        return database.contents() + statistics.contents();
    }

    public void clear() {
        for (String table : List.of(
                "users",
                "supplier",
                "purchase",
                "purchase_info",
                "quote",
                "ignored_sms",
                "opt_out",
                "push_message",
                "push_untold")) {
            database.update("DELETE FROM " + table);
        }
        statistics.clear();
    }

    public void user(int id, String phone, String openid, String openid2) {
        database.update("""
                INSERT INTO users (id, username, password, phone, type, varietyids, openid, openid2, createtime)
                VALUES (?, ?, '', ?, 8, ?, ?, ?, '0')""", id, "user" + id, phone, HERB, openid, openid2);
    }

    public void supplier(int id, String mobile) {
        database.update("INSERT INTO supplier (id, name, mobile, variety) VALUES (?, '', ?, ?)", id, mobile, HERB);
    }

    /** Suppliers 1 to so many, each with a mobile of its own. */
    public void suppliers(int number) {
        suppliers(0, number);
    }

    /** The suppliers behind so many, up to a number. */
    public void suppliers(int behind, int number) {
        for (int i = behind + 1; i <= number; i++) {
            supplier(i, mobile(i));
        }
    }

    public static String mobile(int number) {
        return String.valueOf(13_900_000_000L + number);
    }

    /** A batch of a purchase of its own that user 1 has published. */
    public void batch(int id, int term, long created) {
        database.update("""
                INSERT INTO purchase (id, userid, receive, accept, other, remark, term, createtime)
                VALUES (?, 1, '', '', '', '', ?, ?)""", "p" + id, term, Long.toString(created));
        database.update(
                "INSERT INTO purchase_info (id, purchaseid, varietyid, name) VALUES (?, ?, ?, '黄芪')",
                id,
                "p" + id,
                HERB);
    }

    public void quote(int id, int batch, int state, String created) {
        database.update("""
                INSERT INTO quote (id, userid, purchaseinfoid, quality, price, `explain`, state, createtime)
                VALUES (?, 2, ?, '', '1', '', ?, ?)""", id, batch, state, created);
    }

    /** A push that told so many, the first of whom have clicked once each. */
    public ObjectId push(int batch, Channel channel, int order, String quotes, int told, int clicked, Object created) {
        ObjectId push = new ObjectId();
        statistics
                .collection("transform_rate")
                .insertOne(new Document("_id", push)
                        .append("purchaseinfoid", Integer.toString(batch))
                        .append("varietyname", "黄芪")
                        .append("order", order)
                        .append("quote", quotes)
                        .append("type", channel.id())
                        .append("createtime", created));
        task(batch, TaskType.PURCHASE_PUSH, channel, order, created);
        for (int i = 0; i < told; i++) {
            record(push, mobile(900_000 + i), channel, i < clicked ? 1 : 0, created);
        }
        return push;
    }

    public ObjectId record(Object push, String address, Channel channel, Object click, Object created) {
        ObjectId id = new ObjectId();
        statistics
                .collection("push_record")
                .insertOne(new Document("_id", id)
                        .append("pushid", push)
                        .append("uuid", id.toHexString())
                        .append("createtime", created)
                        .append("click", click)
                        .append("sendid", address)
                        .append("sendstatus", 1)
                        .append("type", channel.id()));
        return id;
    }

    /**
     * The message of a record, whose task is that of the batch's nth SMS push.
     *
     * @param left when it was first given to a provider, epoch seconds; null if it never was
     */
    public void message(ObjectId record, int batch, int order, MessageState state, @Nullable Long left, long created) {
        database.update(
                """
                INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid, template,
                  payload, state, first_attempt, created_at, updated_at)
                VALUES (?, ?, 1, 1, ?, ?, ?, 'SMS_PUSH', '{}', ?, NULLIF(?, 0) * 1000, ? * 1000, 0)""",
                NaturalKey.task(new BatchId(batch), Channel.SMS, TaskType.PURCHASE_PUSH, order)
                        .hex(),
                record.toHexString(),
                batch,
                record.toHexString(),
                record.toHexString(),
                state.name(),
                left == null ? 0 : left,
                created);
    }

    /** A reminder whose message left at a second. */
    public void reminder(int batch, Channel channel, int order, long created, long left) {
        String task =
                task(batch, TaskType.REPLY_REMINDER, channel, order, created).toHexString();
        database.update("""
                INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid, template,
                  payload, state, first_attempt, created_at, updated_at)
                VALUES (?, 'buyer', ?, 2, ?, ?, ?, 'SMS_REMINDER', '{}', 'ACCEPTED', ? * 1000, ? * 1000, 0)""", task, channel.id(), batch, task, task, left, created);
    }

    /** A task that is executed. */
    public ObjectId task(int batch, TaskType type, Channel channel, int order, Object created) {
        ObjectId id = new ObjectId();
        statistics
                .collection("celery_task")
                .insertOne(new Document("_id", id)
                        .append("purchaseinfoid", Integer.toString(batch))
                        .append("tasktype", type.id())
                        .append("channel", channel.id())
                        .append("order", order)
                        .append("status", 1)
                        .append("createtime", created));
        return id;
    }

    /** What has been planned: {@code batch channel type order: recipients}, sorted. */
    public List<String> planned() {
        List<String> planned = new ArrayList<>();
        for (Document task : statistics.all("celery_task")) {
            if (task.getInteger("status") == 0) {
                planned.add(task.getString("purchaseinfoid") + " " + Channel.of(task.getInteger("channel")) + " "
                        + TaskType.of(task.getInteger("tasktype")) + " " + task.getInteger("order") + ": "
                        + String.join(",", recipients(task)));
            }
        }
        planned.sort(Comparator.naturalOrder());
        return planned;
    }

    private List<String> recipients(Document task) {
        Document info = Objects.requireNonNull(statistics
                .collection("celery_task_info")
                .find(new Document("taskid", task.get("_id")))
                .first());
        return Arrays.asList(info.getString("sendlist").split(",", -1));
    }

    public long maxpush(int supplier) {
        return database.number("SELECT maxpush FROM supplier WHERE id = ?", supplier);
    }

    @Override
    public void close() {
        statistics.close();
    }
}
