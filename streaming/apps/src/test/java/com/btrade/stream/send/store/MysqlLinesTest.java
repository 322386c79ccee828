package com.btrade.stream.send.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Sandbox;
import com.btrade.stream.send.Grant;
import com.btrade.stream.send.Line;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.SpaceMysql;
import com.btrade.stream.store.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MysqlLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static Mysql mysql;

    @BeforeAll
    static void open() throws Exception {
        mysql = SpaceMysql.open(Sandbox.shared().fresh(MysqlLinesTest.class));
    }

    @AfterAll
    static void close() {
        mysql.close();
    }

    @BeforeEach
    void start() {
        mysql.run("forget lines", connection -> Sql.update(connection, "DELETE FROM channel_state"));
    }

    @Test
    void severalSendersTogetherTakeNoMoreThanTheLineAllows() throws Exception {
        Line line = new Line("sendcloud", 100, 1000);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<Integer>> taken = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            taken.add(senders.submit(() -> {
                int sum = 0;
                for (int second = 0; second < 20; second++) {
                    sum += new MysqlLines(mysql)
                            .take(line, 1, 90, NOW.plusSeconds(second))
                            .messages();
                }
                return sum;
            }));
        }
        int sum = 0;
        for (Future<Integer> one : taken) {
            sum += one.get();
        }
        senders.shutdown();
        assertThat(sum).isEqualTo(1000);
    }

    @Test
    void whatOneStopsIsStoppedForAllUntilAProbeOrAnOperatorOpensIt() {
        Line line = new Line("wechat", 0, 0);
        MysqlLines one = new MysqlLines(mysql);
        MysqlLines other = new MysqlLines(mysql);
        assertThat(other.take(line, 1, 50, NOW).messages()).isEqualTo(50);
        assertThat(one.stop(line, "40164", "address not allowed", NOW.plusSeconds(300), NOW))
                .isTrue();
        assertThat(one.stop(line, "40164", "address not allowed", NOW.plusSeconds(200), NOW))
                .isFalse();
        assertThat(other.take(line, 1, 50, NOW.plusSeconds(299))).isEqualTo(new Grant(0, false, NOW.plusSeconds(300)));
        assertThat(texts("SELECT CONCAT_WS(' ', state, code, alarm_code, alarm) FROM channel_state"))
                .containsExactly("STOPPED 40164 40164 address not allowed");

        assertThat(other.take(line, 1, 50, NOW.plusSeconds(300)).probe()).isTrue();
        assertThat(one.take(line, 1, 50, NOW.plusSeconds(300)).messages()).isZero();
        one.reopen(line, NOW.plusSeconds(301));
        assertThat(other.take(line, 1, 50, NOW.plusSeconds(301)).messages()).isEqualTo(50);

        one.stop(line, "45009", "quota", NOW.plusSeconds(900), NOW);
        mysql.run("open", connection -> Sql.update(connection, "UPDATE channel_state SET state = 'OPEN'"));
        assertThat(other.take(line, 1, 50, NOW.plusSeconds(302)).messages()).isEqualTo(50);
    }

    @Test
    void tellsOfAnotherReasonForWhichAStoppedLineIsStopped() {
        Line line = new Line("sendcloud", 0, 0);
        MysqlLines lines = new MysqlLines(mysql);
        lines.stop(line, "NO_ANSWER", "timeout", NOW.plusSeconds(600), NOW);
        assertThat(lines.stop(line, "499", "no money", NOW.plusSeconds(300), NOW))
                .isTrue();
        assertThat(lines.stop(line, "499", "no money", NOW.plusSeconds(300), NOW))
                .isFalse();
        assertThat(texts("SELECT CONCAT_WS(' ', state, code, alarm_code, reason) FROM channel_state"))
                .containsExactly("STOPPED 499 499 no money");
        assertThat(lines.take(line, 1, 5, NOW.plusSeconds(599)).messages()).isZero();
    }

    @Test
    void keepsAnAlarmAlthoughTheLineWorks() {
        Line line = new Line("wechat", 0, 0);
        MysqlLines lines = new MysqlLines(mysql);
        lines.alarm(line, "47003", "x".repeat(300), NOW);
        assertThat(lines.take(line, 1, 5, NOW).messages()).isEqualTo(5);
        assertThat(texts("SELECT CONCAT(state, alarm_code, LENGTH(alarm)) FROM channel_state"))
                .containsExactly("OPEN47003200");
    }

    private static List<String> texts(String query) {
        return mysql.run("read", connection -> Sql.list(connection, query, row -> row.getString(1)));
    }
}
