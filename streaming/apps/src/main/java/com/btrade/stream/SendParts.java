package com.btrade.stream;

import com.btrade.model.SandboxClock;
import com.btrade.stream.send.ConsentedMessages;
import com.btrade.stream.send.Links;
import com.btrade.stream.send.Messages;
import com.btrade.stream.send.Sending;
import com.btrade.stream.send.Timing;
import com.btrade.stream.send.gateway.Carriers;
import com.btrade.stream.send.gateway.Gateways;
import com.btrade.stream.send.store.MongoPushRecords;
import com.btrade.stream.send.store.MongoTasks;
import com.btrade.stream.send.store.MysqlAudience;
import com.btrade.stream.send.store.MysqlLines;
import com.btrade.stream.send.store.MysqlMessages;
import com.btrade.stream.send.store.MysqlPurchases;
import com.btrade.stream.settings.ConsentSettings;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.Mysql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

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
                carriers::of,
                new MysqlLines(stores.mysql()),
                new Links(settings.publicUrl()),
                new Timing(CLOCK, settings.lease(), settings.probe(), SendParts::pause));
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
