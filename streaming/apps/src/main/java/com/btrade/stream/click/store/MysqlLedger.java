package com.btrade.stream.click.store;

import com.btrade.stream.click.Ledger;
import com.btrade.stream.store.Mysql;
import java.util.function.Function;

/** The tables {@code click_event} and {@code click_counter}, and the scores. */
public final class MysqlLedger implements Ledger {
    private final Mysql mysql;

    public MysqlLedger(Mysql mysql) {
        this.mysql = mysql;
    }

    @Override
    public <T> T transact(Function<Entries, T> work) {
        return mysql.transact("count clicks", connection -> work.apply(new MysqlEntries(connection)));
    }
}
