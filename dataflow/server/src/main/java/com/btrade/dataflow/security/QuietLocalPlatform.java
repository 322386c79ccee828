package com.btrade.dataflow.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.core.TaskPlatformFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** Has every account of the local platform launch through {@link QuietTaskLauncher}. */
@Component
final class QuietLocalPlatform implements BeanPostProcessor {
    private final Secrets secrets;

    QuietLocalPlatform(ConfigurableEnvironment environment) {
        this.secrets = OwnSecrets.of(environment);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof TaskPlatform platform
                && TaskPlatformFactory.LOCAL_PLATFORM_TYPE.equals(platform.getName())) {
            for (Launcher launcher : platform.getLaunchers()) {
                launcher.setTaskLauncher(new QuietTaskLauncher(launcher.getTaskLauncher(), secrets));
            }
        }
        return bean;
    }
}
