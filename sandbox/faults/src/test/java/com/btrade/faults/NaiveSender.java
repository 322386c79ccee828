package com.btrade.faults;

import com.btrade.model.MongoCollections;
import com.btrade.model.sendcloud.SendCloudSignature;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * A send app as one writes it first: the SMS of a task leave one after the other, and the task is marked as executed, after
 * them or, with the argument {@code first}, before. Nothing else is stored, and no call can be told from its repeat.
 */
final class NaiveSender {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private NaiveSender() {}

    public static void main(String[] arguments) throws Exception {
        boolean marksFirst = arguments.length > 0;
        Naive.run("send_task", (message, stores) -> {
            ObjectId task = new ObjectId(message.getString("taskid"));
            var tasks = stores.named(MongoCollections.CELERY_TASK);
            Document found = tasks.find(Filters.eq("_id", task)).first();
            if (found == null || found.getInteger("status") == 1 || !isPushBySms(found)) {
                return;
            }
            if (marksFirst) {
                tasks.updateOne(Filters.eq("_id", task), Updates.set("status", 1));
            }
            Document info = stores.named(MongoCollections.CELERY_TASK_INFO)
                    .find(Filters.eq("taskid", task))
                    .first();
            for (String phone : info.getString("sendlist").split(",", -1)) {
                send(phone);
                Naive.done();
            }
            tasks.updateOne(Filters.eq("_id", task), Updates.set("status", 1));
        });
    }

    private static boolean isPushBySms(Document task) {
        return task.getInteger("channel") == 1 && task.getInteger("tasktype") == 1;
    }

    private static void send(String phone) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("smsUser", System.getenv("BTRADE_SENDCLOUD_USER"));
        parameters.put("templateId", Wave.index(phone) % 3 == 0 ? "2712" : "870");
        parameters.put("msgType", "0");
        parameters.put("phone", phone);
        parameters.put(
                "vars",
                "{\"%purchaseinfoid%\":\"1\",\"%variety%\":\"当归\",\"%name%\":\"张\",\"%specification%\":\"一等\","
                        + "\"%quantity%\":\"500\",\"%unit%\":\"公斤\"}");
        parameters.put("timestamp", Long.toString(System.currentTimeMillis()));
        parameters.put("signature", SendCloudSignature.sign(parameters, System.getenv("BTRADE_SENDCLOUD_KEY")));
        String body = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HTTP.send(
                HttpRequest.newBuilder(URI.create(System.getenv("BTRADE_SENDCLOUD_URL") + "/send"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
