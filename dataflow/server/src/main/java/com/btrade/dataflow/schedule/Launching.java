package com.btrade.dataflow.schedule;

import java.util.HashMap;
import java.util.Map;
import org.springframework.cloud.dataflow.server.service.TaskExecutionInfoService;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;
import org.springframework.core.io.Resource;

/** Launches as an operator would: through Data Flow, which keeps and audits the execution. */
final class Launching {
    private final TaskExecutionService executions;
    private final TaskExecutionInfoService tasks;

    Launching(TaskExecutionService executions, TaskExecutionInfoService tasks) {
        this.executions = executions;
        this.tasks = tasks;
    }

    /** The id of the task execution. */
    long launch(Schedule schedule) {
        Map<String, String> properties = new HashMap<>(schedule.properties());
        properties.put(Request.PLATFORM, schedule.platform());
        mustExist(schedule.task(), properties);
        return Acting.as(
                schedule.name(),
                () -> executions
                        .executeTask(schedule.task(), properties, schedule.arguments())
                        .getExecutionId());
    }

    /** The local deployer starts java on a jar that is not there, and nobody would hear of it. */
    private void mustExist(String task, Map<String, String> properties) {
        Resource app = tasks.findTaskExecutionInformation(task, properties, false, Map.of())
                .getAppResource();
        if (app.isFile() && !app.exists()) {
            throw new IllegalStateException("Cannot launch " + task + ": there is no " + app.getDescription());
        }
    }
}
