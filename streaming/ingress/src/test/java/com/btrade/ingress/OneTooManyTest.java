package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** An ingress whose MySQL stands still, so that requests pile up until no more of them may wait. */
class OneTooManyTest {
    /** More than threads (48) and what may wait for one (1,000). */
    private static final int REQUESTS = 2_000;

    private static final int MAY_WAIT = 1_000;

    @Test
    void isToldToComeAgainWhileThoseThatWaitAreAnswered() throws Exception {
        Space space = Sandbox.shared().fresh(OneTooManyTest.class);
        Samples samples = new Samples(space);
        int batch = samples.batch("党参");
        String page =
                "/purchase/purchaseinfo/" + batch + "?uuid=" + samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        try (TestIngress ingress = TestIngress.on(space);
                Crowd crowd = new Crowd(ingress, page)) {
            assertThat(ingress.page(page).statusCode()).isEqualTo(200);
            try (Connection mysql = open(space);
                    Statement still = mysql.createStatement()) {
                still.execute("LOCK TABLES push_message WRITE");
                crowd.come();
                await().atMost(Duration.ofMinutes(1)).until(() -> crowd.number(OneTooManyTest::isRefused) > 0);
                still.execute("UNLOCK TABLES");
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> crowd.number(Line::isAnswered) == REQUESTS);

            assertThat(crowd.number(line -> line.status() == 0))
                    .as("hung up on")
                    .isZero();
            assertThat(crowd.number(line -> !isRefused(line))).isGreaterThanOrEqualTo(MAY_WAIT);
            assertThat(crowd.lines()).filteredOn(OneTooManyTest::isRefused).allSatisfy(OneTooManyTest::isWhole);
            assertThat(counted(ingress)).isEqualTo(crowd.number(OneTooManyTest::isRefused));
            assertThat(ingress.page(page).statusCode()).isEqualTo(200);
        }
    }

    private static boolean isRefused(Line line) {
        return line.status() == 503 && line.text().contains("Too many visitors at once");
    }

    private static void isWhole(Line refused) {
        assertThat(refused.head())
                .contains("\r\nretry-after: 5", "\r\nconnection: close", "\r\nx-content-type-options: nosniff");
        assertThat(refused.text()).contains("访问人数过多");
    }

    private static long counted(TestIngress ingress) {
        return (long) ingress.context()
                .getBean(Watch.class)
                .registry()
                .get("btrade.ingress.refusals")
                .counter()
                .count();
    }

    private static Connection open(Space space) throws SQLException {
        return DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
    }

    /** All ask for one page at the same moment. */
    private static final class Crowd implements AutoCloseable {
        private final List<Line> lines = new ArrayList<>();
        private final Selector selector = Selector.open();
        private final InetSocketAddress address;
        private final byte[] request;

        private Crowd(TestIngress ingress, String page) throws IOException {
            address = new InetSocketAddress(
                    ingress.uri("/").getHost(), ingress.uri("/").getPort());
            request = ("GET " + page + " HTTP/1.1\r\nHost: " + ingress.uri("/").getAuthority()
                            + "\r\nAccept: text/html\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private void come() throws IOException {
            for (int i = 0; i < REQUESTS; i++) {
                Line line = new Line(address, selector);
                lines.add(line);
                line.ask(i, request);
            }
        }

        private List<Line> lines() {
            return lines;
        }

        /** Of those who were answered, or hung up on, until now and are such. */
        private long number(Predicate<Line> such) {
            try {
                int more = selector.selectNow(Crowd::hear);
                while (more > 0) {
                    more = selector.selectNow(Crowd::hear);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lines.stream().filter(such).count();
        }

        private static void hear(SelectionKey key) {
            Line line = (Line) key.attachment();
            line.goOn();
            if (line.isAnswered()) {
                key.cancel();
            }
        }

        @Override
        public void close() throws IOException {
            lines.forEach(Line::close);
            selector.close();
        }
    }
}
