package com.btrade.dataflow.schedule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.springframework.cloud.dataflow.rest.util.DeploymentPropertiesUtils;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleRequest;

/** Reads what an operator asked for: a schedule's own properties apart from those of its launches. */
final class Request {
    static final String PLATFORM = "spring.cloud.dataflow.task.platformName";
    static final String CRON = "cron.expression";
    static final String TIME_ZONE = "time-zone";
    static final String OVERLAP = "overlap";

    private static final List<String> PREFIXES =
            List.of("scheduler.", "spring.cloud.scheduler.", "spring.cloud.deployer.");
    private static final String KUBERNETES = "kubernetes.";

    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, String> launch = new LinkedHashMap<>();

    private Request(Map<String, String> properties) {
        properties.forEach((key, value) ->
                scheduler(key).ifPresentOrElse(name -> own(name, key, value), () -> launch.put(key, value)));
    }

    static Schedule read(ScheduleRequest request, ZoneId usual) {
        Request read = new Request(request.getDeploymentProperties());
        String platform = read.launch.getOrDefault(PLATFORM, "default");
        read.launch.remove(PLATFORM);
        read.checkLaunch();
        return new Schedule(
                ScheduleName.of(request.getScheduleName()),
                request.getDefinition().getName(),
                platform,
                Cron.of(read.own.getOrDefault(CRON, "")),
                read.zone(usual),
                Optional.ofNullable(read.own.get(OVERLAP)).map(Overlap::of).orElse(Overlap.SKIP),
                request.getCommandlineArguments(),
                read.launch);
    }

    /** What follows the prefix, if the property is the schedule's. Of deployer properties only these three are. */
    private static Optional<String> scheduler(String key) {
        return PREFIXES.stream()
                .filter(key::startsWith)
                .findFirst()
                .filter(prefix -> !prefix.endsWith("deployer.") || isOwn(key.substring(prefix.length())))
                .map(prefix -> key.substring(prefix.length()));
    }

    private static boolean isOwn(String name) {
        return name.equals(CRON) || name.equals(TIME_ZONE) || name.equals(OVERLAP);
    }

    private void own(String name, String key, String value) {
        if (isOwn(name)) {
            own.put(name, value);
        } else if (!name.startsWith(KUBERNETES)) {
            throw RefusedSchedule.invalid(
                    "未知的定时属性“" + key + "”：可用 scheduler.cron.expression、scheduler.time-zone、scheduler.overlap。",
                    "Unknown schedule property: " + key
                            + " (there are scheduler.cron.expression, scheduler.time-zone, scheduler.overlap).");
        }
    }

    private void checkLaunch() {
        try {
            DeploymentPropertiesUtils.validateDeploymentProperties(launch);
        } catch (IllegalArgumentException e) {
            throw RefusedSchedule.invalid("属性无效：" + e.getMessage(), "Invalid properties: " + launch.keySet());
        }
    }

    private ZoneId zone(ZoneId usual) {
        String text = own.get(TIME_ZONE);
        if (text == null) {
            return usual;
        }
        try {
            ZoneId zone = ZoneId.of(text.strip());
            // Quartz stores a java.util.TimeZone, which silently takes what it does not know for GMT.
            if (TimeZone.getTimeZone(zone).toZoneId().getRules().equals(zone.getRules())) {
                return zone;
            }
        } catch (DateTimeException e) {
            throw invalidZone(text);
        }
        throw invalidZone(text);
    }

    private static RefusedSchedule invalidZone(String text) {
        return RefusedSchedule.invalid(
                "时区“" + text + "”无效：例如 Asia/Shanghai。", "Invalid time zone: " + text + " (such as Asia/Shanghai).");
    }
}
