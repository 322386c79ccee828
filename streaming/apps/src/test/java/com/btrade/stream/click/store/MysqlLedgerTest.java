package com.btrade.stream.click.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.RecordId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.stream.click.Click;
import com.btrade.stream.click.EventId;
import com.btrade.stream.click.Origin;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.SpaceMysql;
import com.btrade.stream.store.Sql;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlLedgerTest {
    private static final List<Click> CLICKS =
            IntStream.range(0, 3_000).mapToObj(MysqlLedgerTest::click).toList();

    private Mysql mysql;
    private MysqlLedger ledger;

    @BeforeEach
    void open() {
        Space space = Sandbox.shared().fresh(MysqlLedgerTest.class);
        mysql = SpaceMysql.open(space);
        ledger = new MysqlLedger(mysql);
    }

    @AfterEach
    void close() {
        mysql.close();
    }

    @Test
    void entersClicksThatAreAllFresh() {
        assertThat(enterFresh(CLICKS)).isEqualTo(CLICKS);
        assertThat(entered()).isEqualTo(3_000);
    }

    /** Wherever they stand among the others, which are entered by several statements. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1_500, 2_999})
    void entersThoseThatAreFreshBesideThoseThatAreNot(int known) {
        enterFresh(List.of(CLICKS.get(known)));
        assertThat(enterFresh(CLICKS)).hasSize(2_999).doesNotContain(CLICKS.get(known));
        assertThat(entered()).isEqualTo(3_000);
        assertThat(enterFresh(CLICKS)).isEmpty();
        assertThat(entered()).isEqualTo(3_000);
    }

    @Test
    void keepsWhatTheSameTransactionDidBefore() {
        enterFresh(List.of(CLICKS.get(7)));
        ledger.transact(entries -> {
            entries.enter(List.of(CLICKS.get(8)));
            return entries.enterFresh(CLICKS.subList(7, 10));
        });
        assertThat(entered()).isEqualTo(3);
    }

    private List<Click> enterFresh(Collection<Click> clicks) {
        return ledger.transact(entries -> entries.enterFresh(clicks));
    }

    private int entered() {
        return mysql.run(
                        "count",
                        connection -> Sql.list(connection, "SELECT COUNT(*) FROM click_event", row -> row.getInt(1)))
                .get(0);
    }

    private static Click click(int nth) {
        Origin origin = new Origin(
                new RecordId(NaturalKey.hex("record", nth % 10)),
                Channel.SMS,
                new Recipient("13900000001"),
                0,
                List.of(),
                null);
        return new Click(EventId.of(0, nth, 0), origin, 1_700_000_000);
    }
}
