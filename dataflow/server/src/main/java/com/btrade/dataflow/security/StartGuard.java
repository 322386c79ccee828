package com.btrade.dataflow.security;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Before anything is opened: no log-in beyond this machine's own address is no start at all. */
final class StartGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(StartGuard.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Spring Cloud's bootstrap context passes here too; it opens no port.
        if (!(context instanceof ConfigurableWebServerApplicationContext)) {
            return;
        }
        ConfigurableEnvironment environment = context.getEnvironment();
        MaskedLog.install(OwnSecrets.of(environment));
        Access access = Access.of(environment);
        if (access.mode() == Access.Mode.OPEN) {
            refuseBeyondLoopback(environment, "server.address");
            if (environment.containsProperty("management.server.port")) {
                refuseBeyondLoopback(environment, "management.server.address");
            }
        }
        access.users().stream()
                .filter(User::hasPlainPassword)
                .forEach(user -> LOG.warn(
                        "User {} has a plain password ({}): for trials only. 用户 {} 使用明文密码,仅供试用。",
                        user.name(),
                        User.PLAIN,
                        user.name()));
    }

    private static void refuseBeyondLoopback(Environment environment, String property) {
        boolean loopback = Binder.get(environment)
                .bind(property, InetAddress.class)
                .map(InetAddress::isLoopbackAddress)
                .orElse(false);
        if (!loopback) {
            throw new RefusedToStart("Cannot listen beyond this machine without log-in: " + property + " is "
                    + environment.getProperty(property, "not set, so every address")
                    + ", and nobody has to log in. 没有设置登录,不能监听本机以外的地址。");
        }
    }
}
