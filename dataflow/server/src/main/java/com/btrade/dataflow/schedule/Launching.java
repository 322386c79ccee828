package com.btrade.dataflow.schedule;

import java.util.HashMap;
import java.util.Map;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;

/** Launches as an operator would: through Data Flow, which keeps and audits the execution. */
final class Launching {
    private final TaskExecutionService executions;

    Launching(TaskExecutionService executions) {
        this.executions = executions;
    }

    /** The id of the task execution. */
    long launch(Schedule schedule) {
        Map<String, String> properties = new HashMap<>(schedule.properties());
        properties.put(Request.PLATFORM, schedule.platform());
        return Acting.as(
                schedule.name(),
                () -> executions
                        .executeTask(schedule.task(), properties, schedule.arguments())
                        .getExecutionId());
    }
}
