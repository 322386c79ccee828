package com.btrade.dataflow.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.rest.util.DeploymentPropertiesUtils;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Launches as the dashboard does, by the call of older servers, which Data Flow refuses for boot3. The answer is the bare
 * execution id, where the page goes next.
 */
@RestController
class LaunchController {
    private final TaskExecutionService tasks;

    LaunchController(TaskExecutionService tasks) {
        this.tasks = tasks;
    }

    /** The parameter that must not be there changes nothing but the precedence: two conditions win over Data Flow's one. */
    @PostMapping(
            path = "/tasks/executions",
            params = {"name", "!id"})
    @ResponseStatus(HttpStatus.CREATED)
    long launch(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String properties,
            @RequestParam(required = false) @Nullable String arguments) {
        Map<String, String> given = DeploymentPropertiesUtils.parse(properties);
        List<String> told = DeploymentPropertiesUtils.parseArgumentList(arguments, " ");
        return tasks.executeTask(name, given, told).getExecutionId();
    }
}
