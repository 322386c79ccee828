package com.btrade.stream.send.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.stream.send.InvalidTaskException;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Task;
import com.btrade.stream.send.Tasks;
import com.btrade.stream.store.Fields;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * The tasks in {@code celery_task} and {@code celery_task_info}. A task of the earlier system has no field
 * {@code sending} and an info document that refers to it by {@code taskid}, an ObjectId or a text.
 */
public final class MongoTasks implements Tasks {
    private static final int EXECUTED = 1;
    private static final String STATUS = "status";
    private static final String SENDING = "sending";

    private final Mongo mongo;

    public MongoTasks(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Task> find(TaskId id) throws InvalidTaskException {
        Document document = tasks().find(byId(id)).first();
        return document == null ? Optional.empty() : Optional.of(task(id, document));
    }

    private static Task task(TaskId id, Document document) throws InvalidTaskException {
        boolean finished = isFinished(integer(document, STATUS), document);
        try {
            return new Task(
                    id,
                    new BatchId(integer(document, "purchaseinfoid")),
                    TaskType.of(integer(document, "tasktype")),
                    Channel.of(integer(document, "channel")),
                    integer(document, "order"),
                    finished);
        } catch (IllegalArgumentException e) {
            throw new InvalidTaskException("Cannot execute task " + id + ": " + e.getMessage());
        }
    }

    private static boolean isFinished(int status, Document document) {
        return status == EXECUTED && !document.containsKey(SENDING);
    }

    private static int integer(Document document, String name) throws InvalidTaskException {
        return Fields.integer(document, name)
                .orElseThrow(() -> new InvalidTaskException("Cannot execute task: its " + name + " is no number"));
    }

    @Override
    public List<Recipient> recipients(TaskId id) {
        Document info = infos().find(byId(id)).first();
        if (info == null) {
            info = infos().find(in("taskid", new ObjectId(id.hex()), id.hex())).first();
        }
        return info == null ? List.of() : recipients(Fields.text(info, "sendlist"));
    }

    /** MySQL's unique key takes two that differ only in upper and lower case for one; so does this. */
    private static List<Recipient> recipients(String csv) {
        Map<String, Recipient> once = new LinkedHashMap<>();
        Arrays.stream(csv.split(",", -1))
                .map(String::strip)
                .filter(Recipient::fits)
                .forEach(text -> once.putIfAbsent(text.toLowerCase(Locale.ROOT), new Recipient(text)));
        return List.copyOf(once.values());
    }

    /** Found by its id alone, which every server has an index for; a mark set on a finished task is taken back. */
    @Override
    public boolean start(TaskId id) {
        Document before = tasks().findOneAndUpdate(byId(id), combine(set(STATUS, EXECUTED), set(SENDING, true)));
        boolean open =
                before != null && !isFinished(Fields.integer(before, STATUS).orElse(0), before);
        if (!open) {
            finish(id);
        }
        return open;
    }

    @Override
    public void finish(TaskId id) {
        tasks().updateOne(byId(id), unset(SENDING));
    }

    @Override
    public List<TaskId> started() {
        List<TaskId> started = new ArrayList<>();
        for (Document task : tasks().find(eq(SENDING, true))
                .projection(new Document("_id", 1))
                .limit(1000)) {
            if (task.get("_id") instanceof ObjectId id) {
                started.add(new TaskId(id.toHexString()));
            }
        }
        return started;
    }

    private MongoCollection<Document> tasks() {
        return mongo.collection(MongoCollections.CELERY_TASK);
    }

    private MongoCollection<Document> infos() {
        return mongo.collection(MongoCollections.CELERY_TASK_INFO);
    }

    private static Bson byId(TaskId id) {
        return eq("_id", new ObjectId(id.hex()));
    }
}
