package com.btrade.ingress.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class IngressSettingsTest {
    @Test
    void standsBesideAKafkaOfTheSameMachineByDefault() {
        StandardEnvironment environment = environment(Map.of());

        assertThat(settings(environment))
                .isEqualTo(new IngressSettings("127.0.0.1:9092", "", Duration.ofSeconds(3), 40));
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("server.port")).isEqualTo("8090");
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:mysql://127.0.0.1:3306/yaocai");
    }

    @Test
    void takesEverythingElseFromTheEnvironment() {
        StandardEnvironment environment = environment(Map.of(
                "BTRADE_KAFKA_SERVERS", "k1:9092,k2:9092",
                "BTRADE_TOPIC_PREFIX", "demo_",
                "btrade.ingress.kafka-patience", "500ms",
                "btrade.ingress.appends-at-once", "7",
                "BTRADE_INGRESS_ADDRESS", "0.0.0.0",
                "BTRADE_INGRESS_PORT", "0",
                "BTRADE_MYSQL_URL", "jdbc:mysql://db/yaocai",
                "BTRADE_MYSQL_USER", "reader",
                "BTRADE_MYSQL_PASSWORD", "secret"));

        assertThat(settings(environment))
                .isEqualTo(new IngressSettings("k1:9092,k2:9092", "demo_", Duration.ofMillis(500), 7));
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(environment.getProperty("server.port")).isEqualTo("0");
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:mysql://db/yaocai");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("reader");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("secret");
    }

    @Test
    void refusesWhatNoServerCouldWorkWith() {
        assertThatThrownBy(() -> new IngressSettings("k:1", "", Duration.ZERO, 64))
                .hasMessage("Invalid btrade.ingress.kafka-patience: PT0S, expected 100ms to 1m");
        assertThatThrownBy(() -> new IngressSettings("k:1", "", Duration.ofSeconds(3), 0))
                .hasMessage("Invalid btrade.ingress.appends-at-once: 0, expected a number above 0");
        assertThatThrownBy(() -> new IngressSettings("k:1", "a/b", Duration.ofSeconds(3), 1))
                .hasMessageStartingWith("Invalid topic prefix: a/b");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static IngressSettings settings(StandardEnvironment environment) {
        return Binder.get(environment)
                .bind("btrade.ingress", IngressSettings.class)
                .get();
    }
}
