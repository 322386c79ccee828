package com.btrade.stream.spark;

import com.btrade.model.Topics;
import com.btrade.stream.inlet.TopicCheck;
import com.btrade.stream.settings.Settings;
import com.btrade.watch.MetricsServer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one app in this JVM until it is told to end or fails; then the JVM ends, with exit code 0 or 1. */
public final class StreamMain {
    private static final Logger log = LoggerFactory.getLogger(StreamMain.class);
    private static final int FAILED = 1;
    private static final long POLL_MS = 500;

    private StreamMain() {}

    /** Runs an app; does not return. */
    public static void run(StreamApp app) {
        BatchGate gate = new BatchGate();
        OrderlyEnd end = new OrderlyEnd(app.name(), gate);
        try {
            Settings settings = Settings.from(System.getenv(), app.maxOffsets());
            check(app, settings);
            String metrics = app.metricsVariable();
            MetricsServer.at(metrics, System.getenv().getOrDefault(metrics, ""), Watched::text);
            run(app, settings, gate, end);
        } catch (StreamingQueryException | RuntimeException e) {
            if (!end.hasBegun()) {
                end.exitCode(FAILED);
                log.error("{} app has failed 程序失败: {}", app.name(), FailureReason.of(e));
                log.debug("{} app has failed", app.name(), e);
                System.exit(FAILED);
            }
        }
    }

    private static void check(StreamApp app, Settings settings) {
        Topics topics = settings.topics();
        List<String> needed = new ArrayList<>(app.topics(settings));
        app.topics(settings).forEach(topic -> needed.add(topics.deadLetter(topic)));
        TopicCheck.require(settings.kafkaServers(), needed);
        app.check(settings);
    }

    private static void run(StreamApp app, Settings settings, BatchGate gate, OrderlyEnd end)
            throws StreamingQueryException {
        SparkSession spark = SparkOptions.session(settings, app.name());
        StreamingQuery query = Batches.start(spark, settings, app, SparkOptions.trigger(settings), gate);
        Chore chore = new Chore(app.chore(settings), settings.sweep());
        end.of(query, chore);
        log.info(
                "{} app is ready {}已就绪: topic {}, {}",
                app.name(),
                app.chineseName(),
                String.join(", ", app.topics(settings)),
                settings);
        Heartbeat heartbeat = new Heartbeat(settings.heartbeat());
        do {
            chore.failIfFailed();
            heartbeat.beat();
        } while (!query.awaitTermination(POLL_MS));
    }
}
