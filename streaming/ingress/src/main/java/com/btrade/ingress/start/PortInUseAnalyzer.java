package com.btrade.ingress.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Says which variable to change when something else listens on the port. */
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> implements Ordered {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Cannot listen on port " + cause.getPort() + ": it is in use 端口已被占用",
                "Set BTRADE_INGRESS_PORT to a free port (0 picks one), or end the process that holds this one"
                        + " 请把 BTRADE_INGRESS_PORT 改为空闲端口（0 为自动选择），或结束占用它的进程。",
                cause);
    }

    /** Before Spring Boot's own, which names no variable. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
