package com.btrade.stream.spark;

import com.btrade.stream.settings.Settings;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each batch of an app's topics to the executors, a partition at a time, and says what came of it. */
public final class Batches {
    private static final Logger log = LoggerFactory.getLogger(Batches.class);

    private Batches() {}

    /** Starts an app's stream. */
    public static StreamingQuery start(
            SparkSession spark, Settings settings, StreamApp app, Trigger trigger, BatchGate gate) {
        Dataset<Row> messages = SparkOptions.messages(spark, settings, app.topics(settings));
        PartitionTask task = new PartitionTask(app.work(settings));
        QueryWatch watch = new QueryWatch(Watched.here(), app.name());
        spark.streams().addListener(watch);
        VoidFunction2<Dataset<Row>, Long> batch = (rows, id) -> {
            gate.enter();
            run(app.name(), rows, id, task, watch);
        };
        try {
            return SparkOptions.writer(messages, settings, app.name(), trigger)
                    .foreachBatch(batch)
                    .start();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Failed to start the stream of " + app.topics(settings), e);
        }
    }

    private static void run(String app, Dataset<Row> rows, long id, PartitionTask task, QueryWatch watch) {
        long start = System.nanoTime();
        Tally total = new Tally();
        SparkOptions.rows(rows).mapPartitions(task).collect().forEach(total::add);
        watch.came(total);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (total.read() > 0) {
            log.info("{} batch {}: {}, {} ms", app, id, total, millis);
        }
    }

    private record PartitionTask(PartitionWork work)
            implements FlatMapFunction<Iterator<InternalRow>, Tally>, Serializable {
        @Override
        public Iterator<Tally> call(Iterator<InternalRow> rows) {
            CountingMessages messages = new CountingMessages(rows);
            Tally tally = done(messages);
            tally.read(messages.read());
            return List.of(tally).iterator();
        }

        private Tally done(CountingMessages messages) {
            try {
                return work.work(messages);
            } catch (RuntimeException | Error e) {
                FailedTasks.note();
                throw e;
            }
        }
    }
}
