package com.btrade.ingress;

import com.btrade.model.SandboxClock;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the ingress: a small web server before the topics {@code push_monitor} and {@code push_receipt}. */
@SpringBootApplication(proxyBeanMethods = false)
public class IngressApplication {
    public static void main(String[] args) {
        SpringApplication.run(IngressApplication.class, args);
    }

    @Bean
    Clock clock() {
        return SandboxClock.in(System.getenv());
    }
}
