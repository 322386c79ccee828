package com.btrade.ingress.receipt;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens of callbacks, in MySQL so that each counts once for all processes. One is claimed before Kafka is called and
 * spent when Kafka has acknowledged; what died in between frees it again after a while.
 */
class Tokens implements AutoCloseable {
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final int PRUNED_AT_A_TIME = 10_000;

    private final HikariDataSource pool;
    private final JdbcClient mysql;
    private final Clock clock;

    Tokens(HikariDataSource pool, Clock clock) {
        this.pool = pool;
        this.mysql = JdbcClient.create(pool);
        this.clock = clock;
    }

    private record Row(String body, boolean spent, long claimedUntil) {}

    /** When a claim of now ends by itself, in epoch milliseconds. */
    long claimEnd() {
        return clock.millis() + CLAIM.toMillis();
    }

    /** Claims a token for a body, both as SHA-256 in hex. */
    Claim claim(String token, String body, long until) {
        long now = clock.millis();
        int inserted = mysql.sql("""
                        INSERT IGNORE INTO callback_token (token, body, claimed_until, created_at) VALUES (?, ?, ?, ?)
                        """).params(token, body, until, now).update();
        return inserted == 1 ? Claim.OURS : claimAgain(token, body, now, until);
    }

    private Claim claimAgain(String token, String body, long now, long until) {
        Optional<Row> row = mysql.sql("SELECT body, spent, claimed_until FROM callback_token WHERE token = ?")
                .param(token)
                .query((found, number) ->
                        new Row(found.getString("body"), found.getBoolean("spent"), found.getLong("claimed_until")))
                .optional();
        if (row.isPresent() && !row.get().body().equals(body)) {
            return Claim.OF_ANOTHER;
        }
        if (row.isPresent() && row.get().spent()) {
            return Claim.SPENT;
        }
        boolean lapsed = row.isPresent() && row.get().claimedUntil() <= now;
        return lapsed && takeOver(token, row.get().claimedUntil(), until) ? Claim.OURS : Claim.BUSY;
    }

    private boolean takeOver(String token, long seen, long until) {
        return mysql.sql(
                                "UPDATE callback_token SET claimed_until = ? WHERE token = ? AND spent = 0 AND claimed_until = ?")
                        .params(until, token, seen)
                        .update()
                == 1;
    }

    /** What the token came with stands in Kafka. */
    void spend(String token) {
        mysql.sql("UPDATE callback_token SET spent = 1 WHERE token = ?")
                .param(token)
                .update();
    }

    /** What it came with does not: it may come again with the same body, unless somebody else has it by now. */
    void release(String token, long until) {
        mysql.sql("UPDATE callback_token SET claimed_until = 0 WHERE token = ? AND spent = 0 AND claimed_until = ?")
                .params(token, until)
                .update();
    }

    /** Forgets those that are older than {@code age}: their callbacks would be refused as late. */
    int prune(Duration age) {
        return mysql.sql("DELETE FROM callback_token WHERE created_at < ? LIMIT ?")
                .params(List.of(clock.millis() - age.toMillis(), PRUNED_AT_A_TIME))
                .update();
    }

    JdbcClient mysql() {
        return mysql;
    }

    @Override
    public void close() {
        pool.close();
    }
}
