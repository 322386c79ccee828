package com.btrade.dataflow.recover;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.btrade.model.JobName;
import java.util.Map;

/** {@link SilentTask} in the place of the platform's jobs. */
final class SilentApp {
    private SilentApp() {}

    /** Registers it and defines a task for a job. */
    static void define(TestServer server, JobName job) {
        server.post(
                "/apps/task/btrade-jobs/1.0",
                Map.of(
                        "uri",
                        TaskJar.alone(SilentTask.class, "silent.jar").toUri().toString(),
                        "bootVersion",
                        "3"));
        server.post("/tasks/definitions", Map.of("name", job.text(), "definition", "btrade-jobs"));
    }

    /** Launches the task with arguments that are separated by spaces. */
    static int launch(TestServer server, JobName job, String arguments) {
        return server.post("/tasks/executions/launch", Map.of("name", job.text(), "arguments", arguments))
                .statusCode();
    }
}
