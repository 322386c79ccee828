package com.btrade.dataflow.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.aggregate.task.AggregateExecutionSupport;
import org.springframework.cloud.dataflow.aggregate.task.AggregateTaskExplorer;
import org.springframework.cloud.dataflow.core.TaskManifest;
import org.springframework.cloud.dataflow.rest.job.TaskJobExecutionRel;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import org.springframework.cloud.dataflow.rest.resource.TaskExecutionResource;
import org.springframework.cloud.dataflow.rest.util.TaskSanitizer;
import org.springframework.cloud.dataflow.schema.AggregateTaskExecution;
import org.springframework.cloud.dataflow.server.controller.assembler.DefaultTaskDefinitionAssembler;
import org.springframework.cloud.dataflow.server.controller.support.TaskExecutionAwareTaskDefinition;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;
import org.springframework.cloud.dataflow.server.service.TaskJobService;

/**
 * Tells a task's last execution with its job executions, which Data Flow leaves out, and without the
 * {@link LaunchProperties} that the launch page would send again.
 */
final class LastExecutionAssembler extends DefaultTaskDefinitionAssembler<TaskDefinitionResource> {
    private final TaskSanitizer sanitizer = new TaskSanitizer();
    private final TaskExecutionService tasks;
    private final AggregateTaskExplorer explorer;

    LastExecutionAssembler(
            TaskExecutionService tasks,
            TaskJobService jobs,
            AggregateTaskExplorer explorer,
            AggregateExecutionSupport support) {
        super(tasks, true, TaskDefinitionResource.class, jobs, explorer, support);
        this.tasks = tasks;
        this.explorer = explorer;
    }

    @Override
    public TaskDefinitionResource instantiateModel(TaskExecutionAwareTaskDefinition definition) {
        TaskDefinitionResource told = super.instantiateModel(definition);
        AggregateTaskExecution last = definition.getLatestTaskExecution();
        if (last != null && !told.isComposed()) {
            told.setLastTaskExecution(
                    new TaskExecutionResource(new TaskJobExecutionRel(last, jobs(last), manifest(last), null)));
        }
        return told;
    }

    private List<Long> jobs(AggregateTaskExecution last) {
        return new ArrayList<>(
                explorer.getJobExecutionIdsByTaskExecutionId(last.getExecutionId(), last.getSchemaTarget()));
    }

    private @Nullable TaskManifest manifest(AggregateTaskExecution last) {
        TaskManifest manifest = tasks.findTaskManifestById(last.getExecutionId(), last.getSchemaTarget());
        return LaunchProperties.offered(sanitizer.sanitizeTaskManifest(manifest));
    }
}
