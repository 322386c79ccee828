package com.btrade.ingress.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The bounds of what waits stand in two places: together they leave threads that answer. */
class RoomTest {
    @Test
    void bodiesNeverHoldMoreThanHalfTheThreads() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("ingress", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(settings.getProperty("server.tomcat.threads.max"))
                .isInstanceOfSatisfying(
                        Integer.class, threads -> assertThat(2 * Body.AT_A_TIME).isLessThanOrEqualTo(threads));
    }
}
