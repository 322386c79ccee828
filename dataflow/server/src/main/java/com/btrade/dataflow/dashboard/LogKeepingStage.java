package com.btrade.dataflow.dashboard;

import com.btrade.dataflow.launcher.LaunchStage;
import org.springframework.cloud.deployer.spi.local.LocalDeployerProperties;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;
import org.springframework.stereotype.Component;

/** Has the logs of an account's tasks kept, see {@link LogKeepingLauncher}. */
@Component
final class LogKeepingStage implements LaunchStage {
    private static final int SHOWN_BYTES = 1_000_000;

    @Override
    public TaskLauncher before(TaskLauncher next, LocalDeployerProperties account) {
        return new LogKeepingLauncher(next, new TaskLogs(account.getWorkingDirectoriesRoot(), SHOWN_BYTES));
    }
}
