package com.btrade.dataflow.dashboard;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.schema.AppBootSchemaVersion;
import org.springframework.cloud.dataflow.schema.SchemaVersionTarget;
import org.springframework.cloud.dataflow.server.repository.DataflowTaskExecutionMetadataDaoContainer;
import org.springframework.stereotype.Component;

/** Puts {@link ForgetfulManifests} in front of the manifests of every Boot version. */
@Component
final class ForgetfulManifestsInstaller implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataflowTaskExecutionMetadataDaoContainer container) {
            for (AppBootSchemaVersion version : AppBootSchemaVersion.values()) {
                String target = SchemaVersionTarget.createDefault(version).getName();
                container.add(target, new ForgetfulManifests(container.get(target)));
            }
        }
        return bean;
    }
}
