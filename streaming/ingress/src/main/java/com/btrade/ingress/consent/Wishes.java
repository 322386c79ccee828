package com.btrade.ingress.consent;

import com.btrade.model.LinkToken;
import com.btrade.model.OptOut;
import com.btrade.model.VarietyId;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds whom a link was sent to, and stores what they do not want to be told, in MySQL. */
class Wishes implements AutoCloseable {
    private final HikariDataSource pool;
    private final JdbcClient mysql;

    Wishes(HikariDataSource pool) {
        this.pool = pool;
        this.mysql = JdbcClient.create(pool);
    }

    /** Whom a link was sent to; case counts, whatever the column's collation says. */
    Optional<Told> told(LinkToken token) {
        return mysql.sql("""
                        SELECT m.recipient, COALESCE(i.varietyid, 0) AS herb
                        FROM push_message m LEFT JOIN purchase_info i ON i.id = m.purchase_info_id
                        WHERE m.uuid = :token AND CAST(m.uuid AS BINARY) = CAST(:token AS BINARY)
                        """)
                .param("token", token.value())
                .query((row, number) -> new Told(row.getString("recipient"), herb(row.getInt("herb"))))
                .optional();
    }

    private static Optional<VarietyId> herb(int id) {
        return id > 0 ? Optional.of(new VarietyId(id)) : Optional.empty();
    }

    void store(OptOut wish, Instant now) {
        mysql.sql(OptOut.STORE).params(wish.parameters(now)).update();
    }

    @Override
    public void close() {
        pool.close();
    }
}
