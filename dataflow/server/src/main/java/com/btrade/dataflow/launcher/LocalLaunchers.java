package com.btrade.dataflow.launcher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.core.TaskPlatformFactory;
import org.springframework.cloud.dataflow.server.config.features.LocalPlatformProperties;
import org.springframework.cloud.deployer.spi.local.LocalDeployerProperties;
import org.springframework.stereotype.Component;

/** Puts every {@link LaunchStage} in front of every launcher of the local platform. */
@Component
final class LocalLaunchers implements BeanPostProcessor {
    private final ObjectProvider<LocalPlatformProperties> local;
    private final ObjectProvider<LaunchStage> stages;

    LocalLaunchers(ObjectProvider<LocalPlatformProperties> local, ObjectProvider<LaunchStage> stages) {
        this.local = local;
        this.stages = stages;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof TaskPlatform platform
                && TaskPlatformFactory.LOCAL_PLATFORM_TYPE.equals(platform.getName())) {
            platform.getLaunchers().forEach(this::install);
        }
        return bean;
    }

    private void install(Launcher launcher) {
        LocalDeployerProperties account = local.getObject().accountProperties(launcher.getName());
        stages.orderedStream()
                .forEach(stage -> launcher.setTaskLauncher(stage.before(launcher.getTaskLauncher(), account)));
    }
}
