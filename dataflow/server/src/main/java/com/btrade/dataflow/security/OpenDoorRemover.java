package com.btrade.dataflow.security;

import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cloud.common.security.IgnoreAllSecurityConfiguration;

/** Removes the beans by which Data Flow exempts every path from security where it sees no OAuth2. */
final class OpenDoorRemover implements BeanDefinitionRegistryPostProcessor {
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry instanceof DefaultListableBeanFactory beans) {
            List.of(beans.getBeanNamesForType(IgnoreAllSecurityConfiguration.class, true, false))
                    .forEach(beans::removeBeanDefinition);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // Definitions are all it changes.
    }
}
