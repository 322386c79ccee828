package com.btrade.stream;

import com.btrade.model.SandboxClock;
import com.btrade.stream.receipt.Patience;
import com.btrade.stream.receipt.Receiving;
import com.btrade.stream.receipt.store.MongoReceiptRecords;
import com.btrade.stream.receipt.store.MysqlReceiptLedger;
import com.btrade.stream.settings.ReceiptSettings;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;

/** The receipt stage on this JVM's connections. */
final class ReceiptParts {
    private ReceiptParts() {}

    static Receiving receiving(Settings settings) {
        Connections stores = Connections.of(settings);
        ReceiptSettings waiting = ReceiptSettings.from(System.getenv());
        return new Receiving(
                new MysqlReceiptLedger(stores.mysql()),
                new MongoReceiptRecords(stores.mongo()),
                new Patience(SandboxClock.in(System.getenv()), waiting.patience(), waiting.keep()));
    }
}
