package com.btrade.stream;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.SendTaskMessage;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.sandbox.StoredTask;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Puts purchases, people and send tasks into the stores, as the website and the push jobs do. */
final class Tasks {
    private final Platform platform;
    private int batches;

    Tasks(Platform platform) {
        this.platform = platform;
    }

    BatchId batch() {
        int id = 1700 + ++batches;
        platform.sql(
                "INSERT INTO users (id, username, password, phone, type, nickname, createtime)"
                        + " VALUES (?, ?, '', ?, 8, '张老板', '1700000000')",
                90_000 + id,
                "buyer" + id,
                "199%08d".formatted(id));
        platform.sql(
                "INSERT INTO purchase (id, userid, receive, accept, other, remark, createtime)"
                        + " VALUES (?, ?, '', '', '', '', '1700000000')",
                "17000000" + id,
                90_000 + id);
        platform.sql(
                "INSERT INTO purchase_info (id, purchaseid, varietyid, name, specification, quantity, unit, quality,"
                        + " origin) VALUES (?, ?, 0, '当归', '一等', '500', '公斤', '干货', '甘肃')",
                id,
                "17000000" + id);
        return new BatchId(id);
    }

    TaskId push(BatchId batch, Channel channel, List<String> recipients) {
        return task(batch, channel, TaskType.PURCHASE_PUSH, recipients);
    }

    TaskId task(BatchId batch, Channel channel, TaskType type, List<String> recipients) {
        return StoredTask.put(platform::collection, batch, channel, type, recipients);
    }

    static String message(TaskId task) {
        Document json = new Document(new SendTaskMessage(task).toJson());
        return json.toJson();
    }

    boolean isFinished(TaskId task) {
        Document found = platform.collection(MongoCollections.CELERY_TASK)
                .find(new Document("_id", new ObjectId(task.hex())))
                .first();
        return found != null && found.getInteger("status") == 1 && !found.containsKey("sending");
    }

    static List<String> mobiles(int count) {
        return IntStream.range(0, count).mapToObj("138%08d"::formatted).toList();
    }

    static List<String> openids(int count) {
        return IntStream.range(0, count).mapToObj("oWechat%020d"::formatted).toList();
    }
}
