package com.btrade.dataflow.recover;

/** What is written into an execution whose process is gone. */
enum Verdict {
    CRASHED(
            1,
            "Its process ended without a word (a crash or a kill); a restart goes on where it stood."
                    + " 进程意外终止（崩溃或被强制结束），重启后从中断处继续。"),
    NEVER_STARTED(
            1,
            "Its process ended before the task began: read the log of the launch, then launch it again."
                    + " 进程在任务开始之前就已结束：请查看启动日志，然后重新启动。"),
    UNTOLD(0, "Its process did its work but could not record its end. 进程已完成工作，但未能记录结束状态。");

    private final int exitCode;
    private final String message;

    Verdict(int exitCode, String message) {
        this.exitCode = exitCode;
        this.message = message;
    }

    int exitCode() {
        return exitCode;
    }

    String message() {
        return message;
    }
}
