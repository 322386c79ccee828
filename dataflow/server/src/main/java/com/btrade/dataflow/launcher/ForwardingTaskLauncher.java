package com.btrade.dataflow.launcher;

import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;
import org.springframework.cloud.deployer.spi.core.RuntimeEnvironmentInfo;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;
import org.springframework.cloud.deployer.spi.task.TaskStatus;

/** Hands every call on to another launcher: for one that does a thing differently. */
public abstract class ForwardingTaskLauncher implements TaskLauncher {
    private final TaskLauncher launcher;

    protected ForwardingTaskLauncher(TaskLauncher launcher) {
        this.launcher = launcher;
    }

    @Override
    public String launch(AppDeploymentRequest request) {
        return launcher.launch(request);
    }

    @Override
    public void cancel(String id) {
        launcher.cancel(id);
    }

    @Override
    public TaskStatus status(String id) {
        return launcher.status(id);
    }

    @Override
    public void cleanup(String id) {
        launcher.cleanup(id);
    }

    @Override
    public void destroy(String appName) {
        launcher.destroy(appName);
    }

    @Override
    public RuntimeEnvironmentInfo environmentInfo() {
        return launcher.environmentInfo();
    }

    @Override
    public int getMaximumConcurrentTasks() {
        return launcher.getMaximumConcurrentTasks();
    }

    @Override
    public int getRunningTaskExecutionCount() {
        return launcher.getRunningTaskExecutionCount();
    }

    @Override
    public String getLog(String id) {
        return launcher.getLog(id);
    }
}
