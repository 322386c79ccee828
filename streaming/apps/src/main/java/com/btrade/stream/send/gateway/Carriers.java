package com.btrade.stream.send.gateway;

import com.btrade.model.Channel;
import com.btrade.stream.send.Carrier;
import com.btrade.stream.send.Gateway;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The gateways of this process, each with the threads that call it: one per connection. */
public final class Carriers {
    private static final long IDLE_SECONDS = 30;

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);

    public Carriers(Gateways gateways) {
        for (Channel channel : Channel.values()) {
            Gateway gateway = gateways.of(channel);
            carriers.put(channel, new Carrier(gateway, threads(channel, gateway.connections())));
        }
    }

    /** The carrier of a channel. */
    public Carrier of(Channel channel) {
        Carrier carrier = carriers.get(channel);
        if (carrier == null) {
            throw new IllegalStateException("Cannot send: no gateway for " + channel);
        }
        return carrier;
    }

    /** The queue is as long as the senders make it: each has few calls under way. */
    private static ThreadPoolExecutor threads(Channel channel, int connections) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                connections, connections, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread daemon = new Thread(work, "btrade-gateway-" + channel);
                    daemon.setDaemon(true);
                    return daemon;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
