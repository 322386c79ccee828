package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.YESTERDAY;

import com.btrade.jobs.testing.Marketplace;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Many SMS pushes of yesterday in both stores, each to 40 people with a message each, of whom 25 have clicked, and with 8 quotes. */
final class BusyDay {
    static final int TOLD = 40;
    static final int QUOTES = 8;

    /** The one push that nobody clicked. */
    static final int WEAK = 1;

    private static final int CLICKED = 25;
    private static final int AT_ONCE = 125;

    private final Marketplace marketplace;

    BusyDay(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** Stores pushes until there are so many, of batches numbered from 1. */
    void fill(int stored, int pushes) {
        for (int first = stored + 1; first <= pushes; first += AT_ONCE) {
            List<Integer> batches = IntStream.range(first, Math.min(first + AT_ONCE, pushes + 1))
                    .boxed()
                    .toList();
            rows(
                    "INSERT INTO purchase (id, userid, receive, accept, other, remark, createtime) VALUES ",
                    batches,
                    batch -> "('p" + batch + "', 1, '', '', '', '', '" + YESTERDAY + "')");
            rows(
                    "INSERT INTO purchase_info (id, purchaseid, varietyid, name) VALUES ",
                    batches,
                    batch -> "(" + batch + ", 'p" + batch + "', " + Marketplace.HERB + ", '黄芪')");
            rows(
                    "INSERT INTO quote (id, userid, purchaseinfoid, quality, price, `explain`, createtime) VALUES ",
                    batches,
                    BusyDay::quotes);
            rows("""
                    INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid, template,
                      payload, state, first_attempt, created_at, updated_at) VALUES\s""", batches, BusyDay::messages);
            documents("transform_rate", batches.stream().map(BusyDay::push).toList());
            documents(
                    "push_record",
                    batches.stream().flatMap(batch -> records(batch).stream()).toList());
        }
    }

    private interface Row {
        String of(int batch);
    }

    private void rows(String insert, List<Integer> batches, Row row) {
        marketplace.database().update(insert + batches.stream().map(row::of).collect(Collectors.joining(", ")));
    }

    private void documents(String collection, List<Document> documents) {
        marketplace.statistics().collection(collection).insertMany(documents);
    }

    private static String quotes(int batch) {
        return IntStream.range(0, QUOTES)
                .mapToObj(i -> "(" + (batch * QUOTES + i) + ", 2, " + batch + ", '', '1', '', '0')")
                .collect(Collectors.joining(", "));
    }

    private static TaskId task(int batch) {
        return NaturalKey.task(new BatchId(batch), Channel.SMS, TaskType.PURCHASE_PUSH, 1);
    }

    private static String messages(int batch) {
        TaskId task = task(batch);
        return IntStream.range(0, TOLD)
                .mapToObj(i -> {
                    String mobile = Marketplace.mobile(i);
                    String record = NaturalKey.record(task, mobile).hex();
                    return "('" + task + "', '" + mobile + "', 1, 1, " + batch + ", '" + record + "', '" + record
                            + "', 'SMS_PUSH', '{}', 'DELIVERED', " + YESTERDAY + "000, " + YESTERDAY + "000, 0)";
                })
                .collect(Collectors.joining(", "));
    }

    private static Document push(int batch) {
        String quotes = IntStream.range(0, QUOTES)
                .mapToObj(i -> Integer.toString(batch * QUOTES + i))
                .collect(Collectors.joining(","));
        return new Document("_id", new ObjectId(NaturalKey.push(task(batch)).hex()))
                .append("purchaseinfoid", Integer.toString(batch))
                .append("varietyname", "黄芪")
                .append("order", 1)
                .append("quote", quotes)
                .append("type", Channel.SMS.id())
                .append("createtime", YESTERDAY);
    }

    private static List<Document> records(int batch) {
        TaskId task = task(batch);
        ObjectId push = new ObjectId(NaturalKey.push(task).hex());
        List<Document> records = new ArrayList<>();
        for (int i = 0; i < TOLD; i++) {
            String mobile = Marketplace.mobile(i);
            ObjectId record = new ObjectId(NaturalKey.record(task, mobile).hex());
            records.add(new Document("_id", record)
                    .append("pushid", push)
                    .append("uuid", record.toHexString().substring(0, 16))
                    .append("createtime", YESTERDAY)
                    .append("click", batch != WEAK && i < CLICKED ? 1 : 0)
                    .append("sendid", mobile)
                    .append("sendstatus", 1)
                    .append("type", Channel.SMS.id()));
        }
        return records;
    }
}
