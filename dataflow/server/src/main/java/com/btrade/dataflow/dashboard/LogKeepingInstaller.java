package com.btrade.dataflow.dashboard;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.core.TaskPlatformFactory;
import org.springframework.cloud.dataflow.server.config.features.LocalPlatformProperties;
import org.springframework.stereotype.Component;

/** Puts a {@link LogKeepingLauncher} in front of every launcher of the local platform. */
@Component
final class LogKeepingInstaller implements BeanPostProcessor {
    private static final int SHOWN_BYTES = 1_000_000;

    private final ObjectProvider<LocalPlatformProperties> local;

    LogKeepingInstaller(ObjectProvider<LocalPlatformProperties> local) {
        this.local = local;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof TaskPlatform platform
                && platform.getName().equals(TaskPlatformFactory.LOCAL_PLATFORM_TYPE)) {
            platform.getLaunchers().forEach(this::install);
        }
        return bean;
    }

    private void install(Launcher launcher) {
        Path root = local.getObject().accountProperties(launcher.getName()).getWorkingDirectoriesRoot();
        launcher.setTaskLauncher(new LogKeepingLauncher(launcher.getTaskLauncher(), new TaskLogs(root, SHOWN_BYTES)));
    }
}
