package com.btrade.dataflow.client.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the files of one folder say. */
public record Definitions(List<App> apps, List<Task> tasks, List<Schedule> schedules) {
    /**
     * Reads apps.yml, tasks.yml and schedules.yml.
     *
     * @param jar what <code>${jar}</code> stands for
     * @throws InvalidDefinitionException if anything in them is not understood
     */
    public static Definitions read(Path dir, String jar) {
        List<App> apps = new DefinitionFile(dir.resolve("apps.yml"), "apps").read(entry -> App.of(entry, jar));
        Set<String> appNames = apps.stream().map(App::name).collect(Collectors.toSet());
        List<Task> tasks = new DefinitionFile(dir.resolve("tasks.yml"), "tasks").read(entry -> {
            Task task = Task.of(entry);
            if (!appNames.contains(task.app())) {
                throw entry.refused("`dsl` begins with " + task.app() + ", which is no app of apps.yml");
            }
            return task;
        });
        Set<String> taskNames = tasks.stream().map(Task::name).collect(Collectors.toSet());
        List<Schedule> schedules = new DefinitionFile(dir.resolve("schedules.yml"), "schedules").read(entry -> {
            Schedule schedule = Schedule.of(entry);
            if (!taskNames.contains(schedule.task())) {
                throw entry.refused("`task` is " + schedule.task() + ", which is no task of tasks.yml");
            }
            return schedule;
        });
        return new Definitions(apps, tasks, schedules);
    }
}
