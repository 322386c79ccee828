package com.btrade.dataflow.launcher;

import org.springframework.cloud.deployer.spi.local.LocalDeployerProperties;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;
import org.springframework.stereotype.Component;

/** Has every account launch through {@link QuickTaskLauncher}. */
@Component
final class QuickStage implements LaunchStage {
    @Override
    public TaskLauncher before(TaskLauncher next, LocalDeployerProperties account) {
        return new QuickTaskLauncher(next, account.getJavaOpts());
    }
}
