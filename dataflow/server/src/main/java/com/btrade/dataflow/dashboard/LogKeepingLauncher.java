package com.btrade.dataflow.dashboard;

import com.btrade.dataflow.launcher.ForwardingTaskLauncher;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;

/**
 * Reads logs from their files. The local launcher itself knows only the log of the last launch of each task since the server
 * started, and reads it in the machine's character set.
 */
final class LogKeepingLauncher extends ForwardingTaskLauncher {
    private final TaskLogs logs;

    LogKeepingLauncher(TaskLauncher launcher, TaskLogs logs) {
        super(launcher);
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
        super.cleanup(id);
        logs.delete(id);
    }
}
