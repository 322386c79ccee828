package com.btrade.dataflow.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the dashboard is once it can be opened, and who can open it. */
@Component
final class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final ServerProperties server;
    private final Access.Mode mode;

    ReadyLine(ServerProperties server, Access access) {
        this.server = server;
        this.mode = access.mode();
    }

    @EventListener
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
            String scheme = server.getSsl() != null && server.getSsl().isEnabled() ? "https" : "http";
            LOG.info(
                    "Data Flow is ready at {}://{}:{}/dashboard",
                    scheme,
                    host(server.getAddress()),
                    context.getWebServer().getPort());
            LOG.info(who());
        }
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) {
            return "localhost";
        }
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private String who() {
        return switch (mode) {
            case OPEN ->
                "仅本机可访问,无需登录;设置 BTRADE_DATAFLOW_USERS 后须登录。 It is open to this machine only, without"
                        + " log-in; set BTRADE_DATAFLOW_USERS='name:{bcrypt}$2y$12$...:ALL' to demand it (\"Log-in\" in"
                        + " dataflow/README.md).";
            case USERS -> "须用 BTRADE_DATAFLOW_USERS 中的用户登录。 The users of " + Access.USERS + " have to log in.";
            case OIDC -> "须经 OpenID Connect 登录。 Log-in goes through OpenID Connect.";
        };
    }
}
