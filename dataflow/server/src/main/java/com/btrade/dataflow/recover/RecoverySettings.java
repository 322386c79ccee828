package com.btrade.dataflow.recover;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an execution counts as dead.
 *
 * @param interval how often executions are looked at
 * @param grace how long a task may take from its launch to its job's start, and from its job's end to its own
 */
@ConfigurationProperties("btrade.dataflow.recover")
@ConstructorBinding
record RecoverySettings(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("10m") Duration grace) {
    RecoverySettings {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("Invalid btrade.dataflow.recover.interval: " + interval);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("Invalid btrade.dataflow.recover.grace: " + grace);
        }
    }
}
