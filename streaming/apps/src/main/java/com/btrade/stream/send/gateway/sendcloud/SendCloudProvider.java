package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.model.Channel;
import com.btrade.model.SandboxClock;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.gateway.GatewayProvider;
import com.btrade.stream.store.Mysql;
import java.util.Map;

/** SMS through SendCloud, see {@link SendCloudSettings}. */
public final class SendCloudProvider implements GatewayProvider {
    @Override
    public String name() {
        return "sendcloud";
    }

    @Override
    public Gateway open(Channel channel, Mysql mysql, Map<String, String> environment) {
        if (channel != Channel.SMS) {
            throw new IllegalArgumentException("Invalid BTRADE_GATEWAY_" + channel + ": sendcloud sends SMS only");
        }
        return new SendCloudGateway(SendCloudSettings.from(environment), SandboxClock.in(environment));
    }
}
