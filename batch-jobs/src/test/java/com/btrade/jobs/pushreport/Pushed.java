package com.btrade.jobs.pushreport;

import com.btrade.jobs.testing.Marketplace;
import com.btrade.model.BatchId;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/** A push as this project's jobs and its send app leave it in both stores. */
final class Pushed {
    private final Marketplace marketplace;
    private final int batch;
    private final Channel channel;
    private final int order;
    private final long second;
    private final TaskType type;
    private final TaskId task;
    private final List<String> told = new ArrayList<>();
    private String quotes = "";

    Pushed(Marketplace marketplace, int batch, Channel channel, int order, long second) {
        this(
                marketplace,
                batch,
                channel,
                order,
                second,
                TaskType.PURCHASE_PUSH,
                NaturalKey.task(new BatchId(batch), channel, TaskType.PURCHASE_PUSH, order));
    }

    /** The nth reminder of a batch's buyer by SMS. */
    static Pushed reminder(Marketplace marketplace, int batch, int order, long second) {
        return reminder(marketplace, batch, BuyerAccount.PHONE, order, second);
    }

    /** The nth reminder to one account of a batch's buyer. */
    static Pushed reminder(Marketplace marketplace, int batch, BuyerAccount account, int order, long second) {
        TaskId task = NaturalKey.reminder(new BatchId(batch), account, order);
        return new Pushed(marketplace, batch, account.channel(), order, second, TaskType.REPLY_REMINDER, task);
    }

    private Pushed(
            Marketplace marketplace, int batch, Channel channel, int order, long second, TaskType type, TaskId task) {
        this.marketplace = marketplace;
        this.batch = batch;
        this.channel = channel;
        this.order = order;
        this.second = second;
        this.type = type;
        this.task = task;
    }

    Pushed quoted(String csv) {
        quotes = csv;
        return this;
    }

    /** So many more people whose message has come to a state. */
    Pushed told(int people, MessageState state, String code, int clicks) {
        for (int i = 0; i < people; i++) {
            String address = Marketplace.mobile(batch * 1_000 + order * 100 + told.size());
            told.add(address);
            message(address, state, code, "黄芪");
            record(address, clicks);
        }
        return this;
    }

    Pushed passedOver(String reason, int people) {
        marketplace
                .database()
                .update(
                        "INSERT INTO push_held_back (task_id, reason, people) VALUES (?, ?, ?)",
                        task.hex(),
                        reason,
                        people);
        return this;
    }

    /** So many people whom nobody might tell on a day, for there is no task. */
    Pushed untold(String day, String reason, int people) {
        marketplace
                .database()
                .update(
                        """
                        INSERT INTO push_untold (day, task_id, reason, people, task_type, purchase_info_id, channel, nth, herb)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        day,
                        task.hex(),
                        reason,
                        people,
                        type.id(),
                        batch,
                        channel.id(),
                        order,
                        type == TaskType.PURCHASE_PUSH ? "黄芪" : "");
        return this;
    }

    Pushed message(String address, MessageState state, String code, String herb) {
        String record = NaturalKey.record(task, address).hex();
        marketplace
                .database()
                .update(
                        """
                        INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid,
                          template, payload, state, code, created_at, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULLIF(?, ''), 0, 0)""",
                        task.hex(),
                        address,
                        channel.id(),
                        type.id(),
                        batch,
                        record,
                        record,
                        channel == Channel.SMS ? "SMS_PUSH" : "WECHAT_PUSH",
                        payload(herb),
                        state.name(),
                        code);
        return this;
    }

    private static String payload(String herb) {
        return """
                {"link": "http://127.0.0.1/purchase/purchaseinfo/12?uuid=0123456789abcdef", "values": {"name": "某药业",
                 "variety": "%s", "specification": "统", "quantity": "100", "unit": "公斤"}}""".formatted(herb);
    }

    /** So many clicks as the click app counts them. */
    Pushed clicked(String address, int clicks) {
        marketplace
                .database()
                .update(
                        "INSERT INTO click_counter (record_id, base, clicks) VALUES (?, 0, ?)",
                        NaturalKey.record(task, address).hex(),
                        clicks);
        return this;
    }

    Pushed record(String address, int clicks) {
        marketplace
                .statistics()
                .collection("push_record")
                .insertOne(new Document(
                                "_id",
                                new ObjectId(NaturalKey.record(task, address).hex()))
                        .append("pushid", new ObjectId(NaturalKey.push(task).hex()))
                        .append("createtime", second)
                        .append("click", clicks)
                        .append("sendid", address)
                        .append("sendstatus", 0)
                        .append("type", channel.id()));
        return this;
    }

    /** The task that named them and the push that it became. */
    void finished() {
        planned(told, 1);
        executed();
    }

    /** The push alone. */
    void executed() {
        marketplace
                .statistics()
                .collection("transform_rate")
                .insertOne(
                        new Document("_id", new ObjectId(NaturalKey.push(task).hex()))
                                .append("purchaseinfoid", Integer.toString(batch))
                                .append("varietyname", "黄芪")
                                .append("order", order)
                                .append("quote", quotes)
                                .append("type", channel.id())
                                .append("createtime", second));
    }

    /** The task alone. */
    void planned(List<String> recipients, int status) {
        ObjectId id = new ObjectId(task.hex());
        marketplace
                .statistics()
                .collection("celery_task_info")
                .insertOne(
                        new Document("_id", id).append("taskid", id).append("sendlist", String.join(",", recipients)));
        marketplace
                .statistics()
                .collection("celery_task")
                .insertOne(new Document("_id", id)
                        .append("purchaseinfoid", Integer.toString(batch))
                        .append("tasktype", type.id())
                        .append("channel", channel.id())
                        .append("order", order)
                        .append("status", status)
                        .append("createtime", second));
    }
}
