package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.dataflow.server.service.SchedulerService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

class OnKubernetesTest {
    @Test
    void leavesSchedulesToKubernetes() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "kubernetes",
                            Map.of(
                                    "spring.cloud.dataflow.features.schedules-enabled", "true",
                                    "kubernetes_service_host", "10.0.0.1")));
            context.register(ScheduleConfiguration.class);
            context.refresh();

            assertThat(context.getBeanNamesForType(SchedulerFactoryBean.class)).isEmpty();
            assertThat(context.getBeanNamesForType(SchedulerService.class)).isEmpty();
        }
    }
}
