package com.btrade.ingress.receipt;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says at the start which hooks are open, and once a minute writes the counts and forgets old tokens. */
@Component
class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final ReceiptSettings settings;
    private final CallbackCounts counts;
    private final Tokens tokens;

    Upkeep(ReceiptSettings settings, CallbackCounts counts, Tokens tokens) {
        this.settings = settings;
        this.counts = counts;
        this.tokens = tokens;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        for (Hook hook : Hook.values()) {
            if (settings.secret(hook).isEmpty()) {
                log.info("hook {} refuses everything: {} is not set 未设置，拒收回执", hook.text(), hook.variable());
            } else {
                log.info("hook {} takes callbacks 接收回执", hook.text());
            }
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void everyMinute() {
        counts.flush();
        try {
            // Twice: one signed at the far end of the window may still be taken after a whole one.
            tokens.prune(settings.window().multipliedBy(2).plusMinutes(1));
        } catch (DataAccessException e) {
            log.warn("Cannot forget old tokens: {}", e.getMessage());
        }
    }

    @PreDestroy
    void atTheEnd() {
        counts.flush();
    }
}
