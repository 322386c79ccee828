package com.btrade.dataflow.schedule;

import com.btrade.watch.MetricsServer;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;

/** Answers at an address of its own how late each schedule is, and whether its latest launch failed. */
final class ScheduleMetrics implements DisposableBean {
    /** A firing may begin so much later than it was due before it counts as late. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final int MOST = 200;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MultiGauge late = MultiGauge.builder("btrade.schedule.late.seconds")
            .description("since a firing was due that did not come")
            .register(registry);
    private final MultiGauge failed = MultiGauge.builder("btrade.schedule.failed")
            .description("1 if the latest launch failed")
            .register(registry);
    private final Schedules schedules;
    private final Clockwork clockwork;
    private final Optional<MetricsServer> server;

    ScheduleMetrics(Schedules schedules, Clockwork clockwork, String address) {
        this.schedules = schedules;
        this.clockwork = clockwork;
        new JvmMemoryMetrics().bindTo(registry);
        this.server = MetricsServer.at("BTRADE_DATAFLOW_METRICS", address, this::text);
    }

    /** The schedules are read anew each time: one that was deleted is gone from the metrics too. */
    private String text() {
        try {
            List<Schedules.Kept> all = schedules.all().stream().limit(MOST).collect(Collectors.toList());
            Instant now = Instant.now();
            late.register(rows(all, kept -> lateSeconds(kept, now)), true);
            failed.register(rows(all, kept -> hasFailed(kept.outcome()) ? 1 : 0), true);
        } catch (DataAccessException | IllegalStateException e) {
            late.register(List.of(), true);
            failed.register(List.of(), true);
        }
        return registry.scrape();
    }

    private interface Value {
        double of(Schedules.Kept kept);
    }

    private static List<MultiGauge.Row<?>> rows(List<Schedules.Kept> all, Value value) {
        return all.stream()
                .map(kept -> MultiGauge.Row.of(
                        Tags.of(
                                "schedule",
                                kept.schedule().name().text(),
                                "task",
                                kept.schedule().task()),
                        value.of(kept)))
                .collect(Collectors.toList());
    }

    /** One that will never fire is late without end. */
    private double lateSeconds(Schedules.Kept kept, Instant now) {
        return clockwork
                .next(kept.schedule().name())
                .map(due -> (double)
                        Math.max(0, Duration.between(due.plus(GRACE), now).toSeconds()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean hasFailed(Outcome outcome) {
        Instant failure = outcome.failedAt();
        Instant fired = outcome.firedAt();
        return failure != null && (fired == null || failure.isAfter(fired));
    }

    /** Where it is asked; nothing if no address is set. */
    Optional<Integer> port() {
        return server.map(MetricsServer::port);
    }

    @Override
    public void destroy() {
        server.ifPresent(MetricsServer::close);
    }
}
