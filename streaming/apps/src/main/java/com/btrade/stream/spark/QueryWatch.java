package com.btrade.stream.spark;

import com.btrade.watch.Watch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Spark tells of a stream after each batch: how far behind each partition it is, how fast, and how long a batch took.
 * Spark commits no offsets to Kafka, so nothing else knows the first.
 */
final class QueryWatch extends StreamingQueryListener {
    private static final Logger log = LoggerFactory.getLogger(QueryWatch.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Watch watch;
    private final MeterRegistry metrics;
    private final Tags app;
    private final AtomicLong inputRate;
    private final AtomicLong rate;
    private final AtomicLong seen;

    QueryWatch(Watch watch, String app) {
        this.watch = watch;
        this.metrics = watch.registry();
        this.app = Tags.of("app", app);
        this.inputRate = gauge("btrade.stream.input.per.second");
        this.rate = gauge("btrade.stream.processed.per.second");
        this.seen = gauge("btrade.stream.progress.seconds");
        metrics.timer("btrade.stream.batch", this.app);
        came(new Tally());
        metrics.counter("btrade.stream.messages", this.app.and("outcome", "dead"));
    }

    private AtomicLong gauge(String name) {
        return watch.gauge(name, app);
    }

    /** Counts what came of a batch's messages. */
    void came(Tally total) {
        metrics.counter("btrade.stream.messages", app.and("outcome", "read")).increment((double) total.read());
        total.each((name, count) -> metrics.counter("btrade.stream.messages", app.and("outcome", name))
                .increment((double) count));
    }

    @Override
    public void onQueryStarted(QueryStartedEvent event) {
        seen.set(now());
    }

    @Override
    public void onQueryProgress(QueryProgressEvent event) {
        StreamingQueryProgress progress = event.progress();
        seen.set(now());
        inputRate.set(rounded(progress.inputRowsPerSecond()));
        rate.set(rounded(progress.processedRowsPerSecond()));
        if (progress.numInputRows() > 0) {
            metrics.timer("btrade.stream.batch", app).record(progress.batchDuration(), TimeUnit.MILLISECONDS);
        }
        for (SourceProgress source : progress.sources()) {
            lags(source);
        }
    }

    @Override
    public void onQueryIdle(QueryIdleEvent event) {
        seen.set(now());
        inputRate.set(0);
        rate.set(0);
    }

    @Override
    public void onQueryTerminated(QueryTerminatedEvent event) {
        rate.set(0);
    }

    private void lags(SourceProgress source) {
        try {
            JsonNode latest = offsets(source.latestOffset());
            JsonNode end = offsets(source.endOffset());
            latest.properties()
                    .forEach(topic -> topic.getValue().properties().forEach(partition -> {
                        long read = end.path(topic.getKey())
                                .path(partition.getKey())
                                .asLong(0);
                        lag(topic.getKey(), partition.getKey())
                                .set(Math.max(0, partition.getValue().asLong() - read));
                    }));
        } catch (JsonProcessingException e) {
            log.debug("Cannot read the offsets of a progress", e);
        }
    }

    private static JsonNode offsets(@Nullable String json) throws JsonProcessingException {
        return JSON.readTree(json == null || json.isEmpty() ? "{}" : json);
    }

    private AtomicLong lag(String topic, String partition) {
        return watch.gauge("btrade.stream.lag", app.and("topic", topic, "partition", partition));
    }

    private static long rounded(double rate) {
        return Double.isFinite(rate) ? Math.round(rate) : 0;
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
