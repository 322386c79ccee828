package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ItemTableTest {
    private static final Space SPACE = Sandbox.shared().fresh(ItemTableTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final int DAY = 86_400;

    private final ItemTable items = new ItemTable(
            new JdbcTemplate(new DriverManagerDataSource(SPACE.mysqlUrl(), SPACE.mysqlUser(), SPACE.mysqlPassword())),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void empty() {
        DATABASE.update("DELETE FROM crawl_item");
        DATABASE.update("DELETE FROM crawl_result");
    }

    @Test
    void keepsWhatIsStillToEnter() {
        result(1, "PASSED");
        result(2, "RELEASED");
        for (int run = 1; run <= 2; run++) {
            item(run, "entered", "ACCEPTED", 1, 40);
            item(run, "toEnter", "ACCEPTED", 0, 40);
            item(run, "toWait", "WAITS", 0, 40);
            item(run, "refused", "REJECTED", 0, 40);
            item(run, "young", "ACCEPTED", 1, 3);
        }

        prune();

        assertThat(left()).isEqualTo("1 toEnter, 1 toWait, 1 young, 2 toEnter, 2 toWait, 2 young");
    }

    @Test
    void keepsWhatWaitsForAnOperatorForEver() {
        result(1, "HELD_BACK");
        item(1, "accepted", "ACCEPTED", 0, 400);
        item(1, "refused", "REJECTED", 0, 400);

        prune();

        assertThat(left()).isEqualTo("1 accepted, 1 refused");
    }

    @Test
    void keepsWhatAnUnfinishedRunReadUntilItIsAbandoned() {
        item(1, "goesOn", "ACCEPTED", 0, 89);
        item(1, "refused", "REJECTED", 0, 89);
        item(2, "abandoned", "ACCEPTED", 0, 91);

        prune();

        assertThat(left()).isEqualTo("1 goesOn, 1 refused");
    }

    @Test
    void removesAllThatWasDropped() {
        result(1, "DROPPED");
        item(1, "accepted", "ACCEPTED", 0, 31);
        item(1, "young", "ACCEPTED", 0, 29);

        prune();

        assertThat(left()).isEqualTo("1 young");
    }

    private void prune() {
        items.prune(Duration.ofDays(30));
    }

    private static void result(int run, String standing) {
        DATABASE.update("""
                INSERT INTO crawl_result (run_id, standing, reason, items, accepted, rejected, fills, created_at, updated_at)
                VALUES (?, ?, '', 1, 1, 0, '{}', 0, 0)""", run, standing);
    }

    private static void item(int run, String id, String outcome, int loaded, int days) {
        DATABASE.update("""
                INSERT INTO crawl_item (run_id, id, outcome, filled, entry, loaded, created_at)
                VALUES (?, ?, ?, '', '{}', ?, ?)""", run, id, outcome, loaded, NOW.getEpochSecond() - (long) days * DAY);
    }

    private static String left() {
        return String.valueOf(DATABASE.rows("""
                        SELECT GROUP_CONCAT(CONCAT(run_id, ' ', id) ORDER BY run_id, id SEPARATOR ', ') AS ids
                        FROM crawl_item""").get(0).get("ids"));
    }
}
