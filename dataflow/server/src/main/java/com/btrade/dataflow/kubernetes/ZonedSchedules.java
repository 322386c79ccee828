package com.btrade.dataflow.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.server.config.kubernetes.KubernetesPlatformProperties;
import org.springframework.cloud.deployer.spi.kubernetes.KubernetesClientFactory;
import org.springframework.cloud.deployer.spi.scheduler.Scheduler;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts a {@link ZonedScheduler} in the place of each scheduler that Data Flow makes for a Kubernetes account. */
@Component
@Profile("kubernetes")
final class ZonedSchedules implements BeanPostProcessor {
    private static final String PLATFORM = "Kubernetes";

    private final ObjectProvider<KubernetesPlatformProperties> accounts;

    ZonedSchedules(ObjectProvider<KubernetesPlatformProperties> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof TaskPlatform platform && platform.getName().equals(PLATFORM)) {
            platform.getLaunchers().forEach(this::zone);
        }
        return bean;
    }

    private void zone(Launcher launcher) {
        Scheduler scheduler = launcher.getScheduler();
        if (scheduler != null) {
            launcher.setScheduler(new ZonedScheduler(scheduler, client(launcher.getName())));
        }
    }

    private KubernetesClient client(String account) {
        return KubernetesClientFactory.getKubernetesClient(accounts.getObject().accountProperties(account));
    }
}
