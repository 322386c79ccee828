package com.btrade.dataflow.launcher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.core.TaskPlatformFactory;
import org.springframework.cloud.dataflow.server.config.features.LocalPlatformProperties;
import org.springframework.stereotype.Component;

/** Has every account of the local platform launch through {@link QuickTaskLauncher}. */
@Component
final class QuickLocalPlatform implements BeanPostProcessor {
    private final ObjectProvider<LocalPlatformProperties> local;

    QuickLocalPlatform(ObjectProvider<LocalPlatformProperties> local) {
        this.local = local;
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
        String options = local.getObject().accountProperties(launcher.getName()).getJavaOpts();
        launcher.setTaskLauncher(new QuickTaskLauncher(launcher.getTaskLauncher(), options));
    }
}
