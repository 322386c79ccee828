package com.btrade.dataflow.dashboard;

import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;
import org.springframework.cloud.deployer.spi.core.RuntimeEnvironmentInfo;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;
import org.springframework.cloud.deployer.spi.task.TaskStatus;

/**
 * Reads logs from their files. The local launcher itself knows only the log of the last launch of each task since the server
 * started, and reads it in the machine's character set.
 */
final class LogKeepingLauncher implements TaskLauncher {
    private final TaskLauncher launcher;
    private final TaskLogs logs;

    LogKeepingLauncher(TaskLauncher launcher, TaskLogs logs) {
        this.launcher = launcher;
        this.logs = logs;
    }

    @Override
    public String getLog(String id) {
        return logs.read(id)
                .map(text -> text.isEmpty() ? "没有输出 The task has written nothing." : text)
                .orElse("日志已不在本机 The log is not on this machine any more: " + id);
    }

    @Override
    public void cleanup(String id) {
        launcher.cleanup(id);
        logs.delete(id);
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
}
