package com.btrade.dataflow.recover;

import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.server.job.LauncherRepository;
import org.springframework.stereotype.Component;

/** Asks the platform that launched a process how it is. The local platform knows the children of this server only. */
@Component
final class Processes {
    private final LauncherRepository launchers;

    Processes(LauncherRepository launchers) {
        this.launchers = launchers;
    }

    Sign sign(Launched process) {
        Launcher launcher = launchers.findByName(process.platform());
        if (launcher == null) {
            return Sign.UNKNOWN;
        }
        return switch (launcher.getTaskLauncher().status(process.id()).getState()) {
            case launching, running -> Sign.ALIVE;
            case complete -> Sign.COMPLETED;
            case failed -> Sign.FAILED;
            case cancelled, error, unknown -> Sign.UNKNOWN;
        };
    }
}
