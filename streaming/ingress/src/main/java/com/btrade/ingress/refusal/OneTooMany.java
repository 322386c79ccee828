package com.btrade.ingress.refusal;

import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses (503) whoever comes while as many wait as may: a text that is at hand, and nothing of the request is looked at. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OneTooMany extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(OneTooMany.class);
    private static final long SILENCE = Duration.ofMinutes(1).toNanos();
    private static final byte[] PAGE = bytes("""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"><title>药材购</title></head>
            <body><p>访问人数过多，请稍后再打开。</p>
            <p lang="en">Too many visitors at once: please open it again in a few seconds.</p></body></html>
            """);
    private static final byte[] ANSWER = bytes("{\"error\":\"Cannot answer now: too many requests are waiting\"}");

    private final Counter refused;
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    OneTooMany(Watch watch, Hands hands) {
        this.refused = watch.registry().counter("btrade.ingress.refusals", "reason", "full");
        watch.registry().gauge("btrade.ingress.waiting", hands, Hands::waiting);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Hands.areFull()) {
            refused.increment();
            tell();
            refuse(RefusalAnswers.acceptsPages(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Closes the connection: whoever never reads what is answered could keep a refusing thread otherwise. */
    private static void refuse(boolean asPage, HttpServletResponse response) throws IOException {
        byte[] text = asPage ? PAGE : ANSWER;
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RefusalAnswers.RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentType(asPage ? "text/html;charset=UTF-8" : MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** Once a minute at most. */
    private void tell() {
        long until = silentUntil.get();
        long now = System.nanoTime();
        if (now - until >= 0 && silentUntil.compareAndSet(until, now + SILENCE)) {
            log.warn(
                    "Too many requests at once: {} refused since the start 请求过多：启动以来已拒绝 {} 个",
                    (long) refused.count(),
                    (long) refused.count());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
