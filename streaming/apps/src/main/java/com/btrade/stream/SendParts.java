package com.btrade.stream;

import com.btrade.model.Channel;
import com.btrade.model.SandboxClock;
import com.btrade.stream.send.Carrier;
import com.btrade.stream.send.ConsentedMessages;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.Links;
import com.btrade.stream.send.Messages;
import com.btrade.stream.send.Sending;
import com.btrade.stream.send.Template;
import com.btrade.stream.send.Timing;
import com.btrade.stream.send.gateway.Carriers;
import com.btrade.stream.send.gateway.Gateways;
import com.btrade.stream.send.store.MongoPushRecords;
import com.btrade.stream.send.store.MongoTasks;
import com.btrade.stream.send.store.MysqlAudience;
import com.btrade.stream.send.store.MysqlLines;
import com.btrade.stream.send.store.MysqlMessages;
import com.btrade.stream.send.store.MysqlPurchases;
import com.btrade.stream.send.watch.WatchedGateway;
import com.btrade.stream.send.watch.WatchedLines;
import com.btrade.stream.settings.ConsentSettings;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.Watched;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.Mysql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The send stage on this JVM's connections, put together once. */
final class SendParts {
    private static final ConcurrentHashMap<Settings, Sending> SENDING = new ConcurrentHashMap<>();

    private static final Clock CLOCK = SandboxClock.in(System.getenv());

    private SendParts() {}

    static Sending sending(Settings settings) {
        return SENDING.computeIfAbsent(settings, SendParts::build);
    }

    private static Sending build(Settings settings) {
        Connections stores = Connections.of(settings);
        Carriers carriers = new Carriers(new Gateways(settings, stores.mysql(), System.getenv()));
        return new Sending(
                new MongoTasks(stores.mongo()),
                new MysqlPurchases(stores.mysql()),
                new MongoPushRecords(stores.mongo()),
                consented(stores.mysql(), settings.consent()),
                watched(carriers),
                lines(stores.mysql(), carriers),
                new Links(settings.publicUrl()),
                new Timing(CLOCK, settings.lease(), settings.probe(), SendParts::pause));
    }

    private static Function<Channel, Carrier> watched(Carriers carriers) {
        Map<Channel, Carrier> watched = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            Carrier carrier = carriers.of(channel);
            Gateway gateway = new WatchedGateway(carrier.gateway(), channel.name(), Watched.here());
            watched.put(channel, new Carrier(gateway, carrier.threads()));
        }
        return channel -> Objects.requireNonNull(watched.get(channel));
    }

    private static WatchedLines lines(Mysql mysql, Carriers carriers) {
        WatchedLines lines = new WatchedLines(new MysqlLines(mysql), Watched.here());
        for (Channel channel : Channel.values()) {
            for (Template template : Template.values()) {
                if (template.channel() == channel) {
                    lines.know(carriers.of(channel).gateway().line(template));
                }
            }
        }
        lines.follow();
        return lines;
    }

    private static Messages consented(Mysql mysql, ConsentSettings consent) {
        return new ConsentedMessages(
                new MysqlMessages(mysql), new MysqlAudience(mysql), consent.policy(), consent.hours());
    }

    private static void pause(Instant until) {
        try {
            Thread.sleep(Math.max(0, Duration.between(CLOCK.instant(), until).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a line", e);
        }
    }
}
