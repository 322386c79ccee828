package com.btrade.stream.send.gateway;

import com.btrade.model.Channel;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Mysql;
import java.util.EnumMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The gateway of each channel, as configured. */
public final class Gateways {
    private final Map<Channel, Gateway> gateways = new EnumMap<>(Channel.class);

    /**
     * Opens the configured gateways.
     *
     * @throws IllegalArgumentException if a provider is unknown or refuses its configuration
     */
    public Gateways(Settings settings, Mysql mysql, Map<String, String> environment) {
        Map<String, GatewayProvider> providers = new TreeMap<>();
        ServiceLoader.load(GatewayProvider.class, Gateways.class.getClassLoader())
                .forEach(provider -> providers.put(provider.name(), provider));
        for (Channel channel : Channel.values()) {
            GatewayProvider provider = providers.get(settings.gateway(channel));
            if (provider == null) {
                throw new IllegalArgumentException("Invalid BTRADE_GATEWAY_" + channel + ": "
                        + settings.gateway(channel) + ", expected one of " + providers.keySet());
            }
            gateways.put(channel, provider.open(channel, mysql, environment));
        }
    }

    /** The gateway of a channel. */
    public Gateway of(Channel channel) {
        Gateway gateway = gateways.get(channel);
        if (gateway == null) {
            throw new IllegalStateException("Cannot send: no gateway for " + channel);
        }
        return gateway;
    }
}
