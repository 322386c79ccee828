package com.btrade.ingress.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Says which variable to change when something else listens on the port, or the address is not this machine's. */
class ListenAddressAnalyzer extends AbstractFailureAnalyzer<WebServerException> implements Ordered {
    private final String address;

    ListenAddressAnalyzer(Environment environment) {
        this.address = environment.getProperty("server.address") + ":" + environment.getProperty("server.port");
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
        String reason = cause instanceof PortInUseException
                ? "the port is in use 端口已被占用"
                : NestedExceptionUtils.getMostSpecificCause(cause).getMessage() + " 无法监听该地址";
        return new FailureAnalysis(
                "Cannot listen on " + address + ": " + reason,
                "Set BTRADE_INGRESS_PORT to a free port (0 picks one) and BTRADE_INGRESS_ADDRESS to an address of this"
                        + " machine 请把 BTRADE_INGRESS_PORT 设为空闲端口（0 为自动选择），BTRADE_INGRESS_ADDRESS 设为本机地址。",
                cause);
    }

    /** Before Spring Boot's own, which names no variable. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
