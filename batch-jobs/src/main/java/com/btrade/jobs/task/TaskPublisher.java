package com.btrade.jobs.task;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.MongoCollections;
import com.btrade.model.SendTaskMessage;
import com.btrade.model.TaskId;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes tasks to Kafka and takes their mark away once Kafka has them all. A crash between the two publishes a task
 * twice, which the send app does not mind; none is lost.
 */
class TaskPublisher implements ItemWriter<TaskId> {
    private static final Logger log = LoggerFactory.getLogger(TaskPublisher.class);

    /** Longer than the producer's own delivery timeout, which decides. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaTemplate<String, String> kafka;
    private final String topic;
    private final MongoTemplate mongo;
    private final Tally tally;
    private final boolean dryRun;

    TaskPublisher(KafkaTemplate<String, String> kafka, String topic, MongoTemplate mongo, Tally tally, boolean dryRun) {
        this.kafka = kafka;
        this.topic = topic;
        this.mongo = mongo;
        this.tally = tally;
        this.dryRun = dryRun;
    }

    @Override
    public void write(Chunk<? extends TaskId> chunk) throws InterruptedException {
        if (dryRun) {
            chunk.forEach(task -> log.info("Dry run 试运行: would publish 将发布 task {} to {}", task, topic));
        } else {
            publish(chunk);
            unmark(chunk);
        }
        tally.add(Count.WRITTEN, chunk.size());
    }

    private void publish(Chunk<? extends TaskId> tasks) throws InterruptedException {
        try {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (TaskId task : tasks) {
                String value = json.writeValueAsString(new SendTaskMessage(task).toJson());
                sent.add(kafka.send(topic, task.hex(), value));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException | TimeoutException e) {
            throw new PublishException(tasks.size(), topic, e);
        } catch (ExecutionException e) {
            throw new PublishException(tasks.size(), topic, e.getCause() == null ? e : e.getCause());
        }
    }

    private void unmark(Chunk<? extends TaskId> tasks) {
        List<ObjectId> ids =
                tasks.getItems().stream().map(task -> new ObjectId(task.hex())).toList();
        mongo.getCollection(MongoCollections.CELERY_TASK)
                .updateMany(Filters.in("_id", ids), Updates.unset("unpublished"));
    }
}
