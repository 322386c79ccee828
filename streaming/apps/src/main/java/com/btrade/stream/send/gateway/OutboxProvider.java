package com.btrade.stream.send.gateway;

import com.btrade.model.Channel;
import com.btrade.model.SandboxClock;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.store.Mysql;
import java.util.Map;

/** The default: sends nothing, and keeps what it would have sent where the operator can look at it. */
public final class OutboxProvider implements GatewayProvider {
    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Gateway open(Channel channel, Mysql mysql, Map<String, String> environment) {
        return new OutboxGateway(channel, mysql, SandboxClock.in(environment));
    }
}
