package com.btrade.dataflow.kubernetes;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.deployer.spi.scheduler.CreateScheduleException;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleRequest;
import org.springframework.cloud.deployer.spi.scheduler.SchedulerPropertyKeys;

/**
 * What a schedule asks for beyond its cron expression, in the words that are used on one machine too.
 *
 * @param zone {@code scheduler.time-zone}, default Asia/Shanghai
 * @param concurrencyPolicy the CronJob's word for {@code scheduler.overlap}, default Forbid
 */
record ScheduleWish(ZoneId zone, String concurrencyPolicy) {
    static final String TIME_ZONE = "time-zone";

    private static final String OVERLAP = "overlap";
    private static final String CRON = "cron.expression";
    /** Data Flow qualifies the property of a page or client in one way or the other. */
    private static final List<String> PREFIXES = List.of(SchedulerPropertyKeys.PREFIX, "spring.cloud.deployer.");

    private static final String CONCURRENCY_POLICY = "spring.cloud.deployer.kubernetes.cron.concurrencyPolicy";
    private static final int CRON_FIELDS = 5;

    /**
     * Reads a request.
     *
     * @throws CreateScheduleException if a CronJob cannot do what is asked
     */
    static ScheduleWish of(ScheduleRequest request) {
        Map<String, String> asked = request.getDeploymentProperties();
        checkCron(value(asked, CRON, ""));
        return new ScheduleWish(zone(value(asked, TIME_ZONE, "Asia/Shanghai")), policy(value(asked, OVERLAP, "skip")));
    }

    private static String value(Map<String, String> asked, String name, String fallback) {
        return PREFIXES.stream()
                .map(prefix -> asked.get(prefix + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(fallback);
    }

    /** The request as Data Flow's own scheduler understands it. */
    ScheduleRequest without(ScheduleRequest request) {
        Map<String, String> properties = new HashMap<>(request.getDeploymentProperties());
        PREFIXES.forEach(prefix -> properties.keySet().removeAll(List.of(prefix + TIME_ZONE, prefix + OVERLAP)));
        properties.putIfAbsent(CONCURRENCY_POLICY, concurrencyPolicy);
        return new ScheduleRequest(
                request.getDefinition(),
                properties,
                request.getCommandlineArguments(),
                request.getScheduleName(),
                request.getResource());
    }

    private static void checkCron(String cron) {
        boolean isName = cron.strip().startsWith("@");
        if (!isName && cron.strip().split("\\s+").length != CRON_FIELDS) {
            throw refused("cron 表达式无效：Kubernetes 只接受五段。 Invalid cron expression: " + cron
                    + " (on Kubernetes it has five fields: minute hour day month weekday)");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw refused("时区无效。 Invalid time zone: " + text + " (such as Asia/Shanghai)");
        }
    }

    private static String policy(String overlap) {
        return switch (overlap.strip()) {
            case "skip" -> "Forbid";
            case "allow" -> "Allow";
            default ->
                throw refused("overlap 无效。 Invalid overlap: " + overlap
                        + " (on Kubernetes it is skip or allow; a CronJob cannot queue)");
        };
    }

    private static CreateScheduleException refused(String message) {
        return new CreateScheduleException(message, null);
    }
}
