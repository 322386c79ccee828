package com.btrade.dataflow.testing;

import java.util.Map;

/** {@link EchoTask} as a jar that Data Flow can launch. */
public final class EchoApp {
    private EchoApp() {}

    /** Registers the task as a Boot 3 app of that name and defines a task of the same name. */
    public static void define(TestServer server, String name) {
        server.post(
                "/apps/task/" + name,
                Map.of(
                        "uri",
                        TaskJar.alone(EchoTask.class, "echo-task-1.0.jar")
                                .toUri()
                                .toString(),
                        "bootVersion",
                        "3"));
        server.post("/tasks/definitions", Map.of("name", name, "definition", name));
    }
}
