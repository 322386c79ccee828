package com.btrade.stream.click.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.NaturalKey;
import com.btrade.model.RecordId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Click;
import com.btrade.stream.click.Ledger;
import com.btrade.stream.click.Origin;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.SpaceMysql;
import com.btrade.stream.store.Sql;
import com.btrade.stream.store.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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

    /** Nothing of its work may rest on the click not being there, so all of it runs again, and in the end fails. */
    @Test
    void refusesToEnterWhatIsThere() {
        enterFresh(List.of(CLICKS.get(7)));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> ledger.transact(entries -> {
                    entries.enter(CLICKS.subList(6, 8));
                    return 0;
                }));
        assertThat(entered()).isEqualTo(1);
    }

    @Test
    void tellsAnEventFromTheOneAtItsPlaceInATopicThatWasMadeAnew() {
        enterFresh(CLICKS);
        Click again = click(EventId.of(0, 7, 1_000), 7);
        assertThat(enterFresh(List.of(again, CLICKS.get(7)))).containsExactly(again);
        assertThat(entered()).isEqualTo(3_001);
    }

    @Test
    void countsTheSameClicksOfTwoAtOnceOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Click>>> all = List.of(
                    () -> enterFresh(CLICKS),
                    () -> enterFresh(CLICKS.subList(100, 1_700)),
                    () -> enterFresh(CLICKS.subList(1_000, 3_000)),
                    () -> enterFresh(CLICKS));
            List<Click> fresh = new ArrayList<>();
            for (Future<List<Click>> one : threads.invokeAll(all)) {
                fresh.addAll(one.get());
            }
            assertThat(fresh).containsExactlyInAnyOrderElementsOf(CLICKS);
            assertThat(entered()).isEqualTo(3_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsWhyAClickDoesNotCountAndLetsItComeBack() {
        enterFresh(CLICKS);
        Map<EventId, BotReason> reasons = new LinkedHashMap<>();
        for (BotReason reason : BotReason.values()) {
            reasons.put(CLICKS.get(500 * reason.code()).event(), reason);
        }
        change(entries -> entries.withdraw(reasons));
        assertThat(shown("SELECT event_id, bot FROM click_event WHERE bot IS NOT NULL"))
                .containsExactlyInAnyOrderElementsOf(reasons.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        assertThat(counted()).hasSize(3_000 - reasons.size()).doesNotContainAnyElementsOf(reasons.keySet());

        change(entries -> entries.giveBack(reasons.keySet()));
        assertThat(counted()).hasSize(3_000);
    }

    /** As people read the ledger. */
    @Test
    void showsEachClickWithItsRecord() {
        enterFresh(CLICKS);
        assertThat(shown("SELECT event_id, record_id FROM click_event"))
                .containsExactlyInAnyOrderElementsOf(CLICKS.stream()
                        .map(click -> click.event() + " " + click.origin().record())
                        .toList());
    }

    private List<String> shown(String query) {
        return mysql.run(
                "look", connection -> Sql.list(connection, query, row -> row.getString(1) + " " + row.getString(2)));
    }

    private Set<EventId> counted() {
        return ledger.transact(
                entries -> entries.counted(CLICKS.stream().map(Click::event).toList()));
    }

    private void change(Consumer<Ledger.Entries> change) {
        ledger.transact(entries -> {
            change.accept(entries);
            return 0;
        });
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
        return click(EventId.of(0, nth, 0), nth);
    }

    private static Click click(EventId event, int nth) {
        Origin origin = new Origin(
                new RecordId(NaturalKey.hex("record", nth % 10)),
                Channel.SMS,
                new Recipient("13900000001"),
                0,
                List.of(),
                null);
        return new Click(event, origin, 1_700_000_000);
    }
}
