package com.btrade.dataflow.dashboard;

import org.springframework.cloud.dataflow.aggregate.task.AggregateExecutionSupport;
import org.springframework.cloud.dataflow.aggregate.task.AggregateTaskExplorer;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import org.springframework.cloud.dataflow.server.controller.assembler.DefaultTaskDefinitionAssembler;
import org.springframework.cloud.dataflow.server.controller.assembler.TaskDefinitionAssemblerProvider;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;
import org.springframework.cloud.dataflow.server.service.TaskJobService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of a task and its launch page are told; they are the ones that ask for the manifest. */
@Configuration(proxyBeanMethods = false)
class TaskPages {
    @Bean
    TaskDefinitionAssemblerProvider<TaskDefinitionResource> taskDefinitionAssemblerProvider(
            TaskExecutionService tasks,
            TaskJobService jobs,
            AggregateTaskExplorer explorer,
            AggregateExecutionSupport support) {
        return manifest -> manifest
                ? new LastExecutionAssembler(tasks, jobs, explorer, support)
                : new DefaultTaskDefinitionAssembler<>(
                        tasks, false, TaskDefinitionResource.class, jobs, explorer, support);
    }
}
