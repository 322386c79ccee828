package com.btrade.dataflow.launcher;

import org.springframework.cloud.deployer.spi.local.LocalDeployerProperties;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;

/** Something that every launch on this machine passes through. */
public interface LaunchStage {
    /** The launcher that does this stage's part and hands over to the next one. */
    TaskLauncher before(TaskLauncher next, LocalDeployerProperties account);
}
