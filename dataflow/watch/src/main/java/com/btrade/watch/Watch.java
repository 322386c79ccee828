package com.btrade.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The metrics of a process in Prometheus' text; their number is bounded, and no label names a person. */
public final class Watch {
    private static final int MOST = 2_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    /** Without any metric yet. */
    public Watch() {
        registry.config().meterFilter(new Labels()).meterFilter(MeterFilter.maximumAllowableMetrics(MOST));
    }

    /** With the memory of the JVM among them. */
    @SuppressWarnings("resource")
    public Watch withMemory() {
        new JvmMemoryMetrics().bindTo(registry);
        return this;
    }

    /** Where metrics are added; labels have to come from closed sets. */
    public MeterRegistry registry() {
        return registry;
    }

    /** A number that goes up and down, the same object for the same name and labels. */
    public AtomicLong gauge(String name, Tags labels) {
        return gauges.computeIfAbsent(name + labels, key -> {
            AtomicLong number = new AtomicLong();
            Gauge.builder(name, number, AtomicLong::doubleValue).tags(labels).register(registry);
            return number;
        });
    }

    /** What they are now. */
    public String text() {
        return registry.scrape();
    }
}
