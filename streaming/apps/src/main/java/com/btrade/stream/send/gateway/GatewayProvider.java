package com.btrade.stream.send.gateway;

import com.btrade.model.Channel;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.store.Mysql;
import java.util.Map;

/**
 * A provider that an operator can name. A new one is a class of this type and its name in
 * {@code META-INF/services/com.btrade.stream.send.gateway.GatewayProvider}.
 */
public interface GatewayProvider {
    /** What {@code BTRADE_GATEWAY_SMS} or {@code BTRADE_GATEWAY_WECHAT} says to choose it. */
    String name();

    /**
     * The provider's gateway of a channel.
     *
     * @param environment where its address, keys and secrets are
     * @throws IllegalArgumentException if it does not serve the channel, or a variable is missing or wrong
     */
    Gateway open(Channel channel, Mysql mysql, Map<String, String> environment);
}
