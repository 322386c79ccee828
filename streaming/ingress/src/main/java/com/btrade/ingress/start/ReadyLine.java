package com.btrade.ingress.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once that requests are answered, and where. */
@Component
class ReadyLine {
    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final String host;
    private final Environment environment;

    ReadyLine(@Value("${server.address}") String address, Environment environment) {
        this.host = address.contains(":") ? "[" + address + "]" : address;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getRequiredProperty("local.server.port");
        log.info("ingress is ready 入口已就绪: http://{}:{}", host, port);
    }
}
