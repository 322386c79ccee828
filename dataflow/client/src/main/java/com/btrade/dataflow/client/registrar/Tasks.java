package com.btrade.dataflow.client.registrar;

import com.btrade.dataflow.client.definitions.Schedule;
import com.btrade.dataflow.client.definitions.Task;
import com.btrade.dataflow.client.server.DataFlowServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.rest.resource.ScheduleInfoResource;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import org.springframework.cloud.dataflow.rest.resource.TaskExecutionStatus;

/**
 * Compares task definitions with the files. Data Flow cannot change one: ours is removed and made again. Its executions
 * stay, for they hang on the name; its schedules do not.
 */
final class Tasks {
    /** What the description of a definition of ours ends with. */
    static final String MARK = " [dataflow/definitions]";

    private final DataFlowServer server;
    private final List<ScheduleInfoResource> schedules;

    Tasks(DataFlowServer server, List<ScheduleInfoResource> schedules) {
        this.server = server;
        this.schedules = schedules;
    }

    List<Change> compare(List<Task> wanted, boolean prune) {
        List<TaskDefinitionResource> present = server.tasks();
        List<Change> changes = new ArrayList<>();
        for (Task task : wanted) {
            compare(task, present).ifPresent(changes::add);
        }
        for (TaskDefinitionResource task : present) {
            if (isOurs(task) && wanted.stream().noneMatch(one -> one.name().equals(task.getName()))) {
                changes.add(surplus(task, prune));
            }
        }
        return changes;
    }

    static String what(String task) {
        return "task " + task;
    }

    private Optional<Change> compare(Task task, List<TaskDefinitionResource> present) {
        Optional<TaskDefinitionResource> found = present.stream()
                .filter(one -> one.getName().equals(task.name()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(Change.create(what(task.name()), task.description(), () -> create(task)));
        }
        if (!isOurs(found.get())) {
            return Optional.of(Change.leftAlone(
                    what(task.name()),
                    "他人已定义，未改动 defined by somebody else: " + found.get().getDslText()));
        }
        return difference(task, found.get()).map(detail -> changed(task, found.get(), detail));
    }

    private Change changed(Task task, TaskDefinitionResource present, String detail) {
        return obstacle(present)
                .map(why -> Change.leftAlone(what(task.name()), detail + "; " + why))
                .orElseGet(() -> Change.change(what(task.name()), detail, () -> {
                    server.destroy(task.name());
                    create(task);
                }));
    }

    private Change surplus(TaskDefinitionResource task, boolean prune) {
        Optional<String> obstacle = prune ? obstacle(task) : Optional.empty();
        return obstacle.map(why -> Change.leftAlone(what(task.getName()), why))
                .orElseGet(() -> Change.surplus(what(task.getName()), prune, () -> server.destroy(task.getName())));
    }

    /** Why a definition of ours cannot be removed now: what is not ours would go with it. */
    private Optional<String> obstacle(TaskDefinitionResource task) {
        if (task.getLastTaskExecution() != null
                && task.getLastTaskExecution().getTaskExecutionStatus() == TaskExecutionStatus.RUNNING) {
            return Optional.of("正在运行，稍后再试 execution "
                    + task.getLastTaskExecution().getExecutionId() + " is running, try again when it has ended");
        }
        return schedules.stream()
                .filter(one -> task.getName().equals(one.getTaskDefinitionName()))
                .map(ScheduleInfoResource::getScheduleName)
                .filter(name -> !name.startsWith(Schedule.PREFIX))
                .findFirst()
                .map(name -> "他人的定时会随之删除 somebody else's schedule " + name
                        + " would be deleted with it: remove that one first");
    }

    private void create(Task task) {
        server.create(task.name(), task.dsl(), task.description() + MARK);
    }

    private static Optional<String> difference(Task task, TaskDefinitionResource present) {
        if (!normal(task.dsl()).equals(normal(present.getDslText()))) {
            return Optional.of(present.getDslText() + " → " + task.dsl());
        }
        return (task.description() + MARK).equals(present.getDescription())
                ? Optional.empty()
                : Optional.of("说明不同 the description differs");
    }

    /** The server words a definition anew when it is asked for it: blanks and quotes may differ. */
    private static String normal(@Nullable String dsl) {
        return String.valueOf(dsl).replaceAll("[\\s'\"]+", " ").strip();
    }

    private static boolean isOurs(TaskDefinitionResource task) {
        return task.getDescription() != null && task.getDescription().endsWith(MARK);
    }
}
