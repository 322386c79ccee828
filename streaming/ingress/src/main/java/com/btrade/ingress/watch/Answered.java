package com.btrade.ingress.watch;

import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Times every answer by what was asked, as the controllers' paths say it and never as the visitor wrote it, and its status. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Answered extends OncePerRequestFilter {
    private static final String ELSE = "other";
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1)
    };

    private final Watch watch;

    Answered(Watch watch) {
        this.watch = watch;
        Timer.builder("btrade.ingress.request")
                .tags("path", ELSE, "status", "200")
                .serviceLevelObjectives(STEPS)
                .register(watch.registry());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Timer.Sample sample = Timer.start(watch.registry());
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            sample.stop(Timer.builder("btrade.ingress.request")
                    .tags("path", path(request), "status", Integer.toString(status))
                    .serviceLevelObjectives(STEPS)
                    .register(watch.registry()));
        }
    }

    private static String path(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = pattern == null ? ELSE : pattern.toString();
        return path.startsWith("/") && !path.contains("*") && !path.equals("/error") ? path : ELSE;
    }
}
