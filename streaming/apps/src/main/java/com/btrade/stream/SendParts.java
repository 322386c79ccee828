package com.btrade.stream;

import com.btrade.stream.send.Links;
import com.btrade.stream.send.Sending;
import com.btrade.stream.send.gateway.Gateways;
import com.btrade.stream.send.store.MongoPushRecords;
import com.btrade.stream.send.store.MongoTasks;
import com.btrade.stream.send.store.MysqlMessages;
import com.btrade.stream.send.store.MysqlPurchases;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/** The send stage on this JVM's connections, put together once. */
final class SendParts {
    private static final ConcurrentHashMap<Settings, Sending> SENDING = new ConcurrentHashMap<>();

    private SendParts() {}

    static Sending sending(Settings settings) {
        return SENDING.computeIfAbsent(settings, SendParts::build);
    }

    private static Sending build(Settings settings) {
        Connections stores = Connections.of(settings);
        Gateways gateways = new Gateways(settings, stores.mysql(), System.getenv());
        return new Sending(
                new MongoTasks(stores.mongo()),
                new MysqlPurchases(stores.mysql()),
                new MongoPushRecords(stores.mongo()),
                new MysqlMessages(stores.mysql()),
                gateways::of,
                new Links(settings.publicUrl()),
                Clock.systemUTC(),
                settings.lease());
    }
}
