package com.btrade.dataflow.dashboard;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.SingletonTargetSource;
import org.springframework.cloud.dataflow.aggregate.task.AggregateExecutionSupport;
import org.springframework.cloud.dataflow.aggregate.task.AggregateTaskExplorer;
import org.springframework.cloud.dataflow.core.TaskManifest;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import org.springframework.cloud.dataflow.server.controller.assembler.DefaultTaskDefinitionAssemblerProvider;
import org.springframework.cloud.dataflow.server.controller.assembler.TaskDefinitionAssemblerProvider;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;
import org.springframework.cloud.dataflow.server.service.TaskJobService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the launch page, which fills itself with the properties of the last launch, from sending its run properties again. */
@Configuration(proxyBeanMethods = false)
class LaunchPage {
    @Bean
    TaskDefinitionAssemblerProvider<? extends TaskDefinitionResource> taskDefinitionAssemblerProvider(
            TaskExecutionService tasks,
            TaskJobService jobs,
            AggregateTaskExplorer explorer,
            AggregateExecutionSupport support) {
        return new DefaultTaskDefinitionAssemblerProvider(forgetful(tasks), jobs, explorer, support);
    }

    private static TaskExecutionService forgetful(TaskExecutionService tasks) {
        ProxyFactory factory = new ProxyFactory(TaskExecutionService.class, new SingletonTargetSource(tasks));
        factory.addAdvice((MethodInterceptor) call -> {
            Object answer = call.proceed();
            return answer instanceof TaskManifest manifest ? RunProperties.removedFrom(manifest) : answer;
        });
        return (TaskExecutionService) factory.getProxy();
    }
}
