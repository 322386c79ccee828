package com.btrade.dataflow.client.registrar;

import com.btrade.dataflow.client.definitions.Schedule;
import com.btrade.dataflow.client.server.DataFlowServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.rest.resource.ScheduleInfoResource;

/** Compares schedules with the files; ours are known by the beginning of their names. */
final class Schedules {
    /** What the server puts before the properties of a schedule when it is asked for it. */
    private static final String ANSWERED = "spring.cloud.";

    private static final String CRON = "scheduler.cron.expression";
    private static final String TIME_ZONE = "scheduler.time-zone";
    private static final String OVERLAP = "scheduler.overlap";
    private static final String ARGUMENTS = "scheduler.arguments";

    private final DataFlowServer server;
    private final List<ScheduleInfoResource> present;

    Schedules(DataFlowServer server, List<ScheduleInfoResource> present) {
        this.server = server;
        this.present = present;
    }

    /**
     * The differences.
     *
     * @param goneWithTheirTask tasks that are removed and made again, whose schedules are gone by then
     */
    List<Change> compare(List<Schedule> wanted, Set<String> goneWithTheirTask, boolean prune) {
        List<Change> changes = new ArrayList<>();
        for (Schedule schedule : wanted) {
            compare(schedule, goneWithTheirTask).ifPresent(changes::add);
        }
        for (ScheduleInfoResource schedule : present) {
            String name = schedule.getScheduleName();
            if (name.startsWith(Schedule.PREFIX)
                    && wanted.stream().noneMatch(one -> one.name().equals(name))) {
                changes.add(Change.surplus("schedule " + name, prune, () -> server.unschedule(name)));
            }
        }
        return changes;
    }

    private Optional<Change> compare(Schedule schedule, Set<String> goneWithTheirTask) {
        String what = "schedule " + schedule.name();
        Optional<ScheduleInfoResource> found = present.stream()
                .filter(one -> one.getScheduleName().equals(schedule.name()))
                .findFirst();
        if (found.isEmpty() || goneWithTheirTask.contains(found.get().getTaskDefinitionName())) {
            return Optional.of(Change.create(what, said(schedule), () -> create(schedule)));
        }
        return difference(schedule, found.get())
                .map(detail -> Change.change(what, detail, () -> {
                    server.unschedule(schedule.name());
                    create(schedule);
                }));
    }

    private void create(Schedule schedule) {
        server.schedule(schedule.name(), schedule.task(), properties(schedule), schedule.arguments());
    }

    private static Map<String, String> properties(Schedule schedule) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(CRON, schedule.cron());
        properties.put(TIME_ZONE, schedule.timeZone().getId());
        properties.put(OVERLAP, schedule.overlap().text());
        return properties;
    }

    private static Optional<String> difference(Schedule schedule, ScheduleInfoResource present) {
        if (!schedule.task().equals(present.getTaskDefinitionName())) {
            return Optional.of(present.getTaskDefinitionName() + " → " + schedule.task());
        }
        Map<String, String> wanted = properties(schedule);
        wanted.put(ARGUMENTS, String.join(" ", schedule.arguments()));
        Map<String, String> answered = present.getScheduleProperties();
        return wanted.entrySet().stream()
                .filter(one -> answered.containsKey(ANSWERED + one.getKey()))
                .filter(one -> !one.getValue().equals(plain(answered.get(ANSWERED + one.getKey()))))
                .map(one -> one.getKey() + ": " + plain(answered.get(ANSWERED + one.getKey())) + " → " + one.getValue())
                .findFirst();
    }

    /** Without the options that Data Flow adds to a schedule's arguments. */
    private static String plain(@Nullable String answered) {
        return String.valueOf(answered).replaceAll("(^| )--\\S*", "").strip();
    }

    private static String said(Schedule schedule) {
        return schedule.task() + " " + schedule.cron() + " " + schedule.timeZone();
    }
}
