package com.btrade.ingress.landing;

import com.btrade.model.BatchId;
import com.btrade.model.LinkToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads links, batches and quotes from MySQL; never writes. */
@Repository
class BusinessStore {
    private static final int LISTED = 50;

    private final JdbcClient mysql;
    private final Clock clock;

    BusinessStore(JdbcClient mysql, Clock clock) {
        this.mysql = mysql;
        this.clock = clock;
    }

    /** The link with a token; case counts, whatever the column's collation says. */
    Optional<Link> link(LinkToken token) {
        return mysql.sql("""
                        SELECT channel, task_type, purchase_info_id FROM push_message
                        WHERE uuid = :token AND CAST(uuid AS BINARY) = CAST(:token AS BINARY)
                        """)
                .param("token", token.value())
                .query((row, number) ->
                        new Link(row.getInt("channel"), row.getInt("task_type"), row.getInt("purchase_info_id")))
                .optional();
    }

    /** The batch; one whose purchase is gone is shown as closed. */
    Optional<Batch> batch(BatchId id) {
        return mysql.sql("""
                        SELECT i.name, i.specification, i.quantity, i.unit, i.quality, i.origin, i.purchaseid, i.status,
                               p.status AS purchase_status, p.createtime, p.term
                        FROM purchase_info i LEFT JOIN purchase p ON p.id = i.purchaseid
                        WHERE i.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> batch(row))
                .optional();
    }

    /** How many quotes there are, and with them the cheapest ones if the visitor is the buyer. */
    Quotes quotes(BatchId id, boolean toBuyer) {
        List<Quotes.Quote> cheapest = toBuyer ? cheapest(id) : List.of();
        return mysql.sql("""
                        SELECT COUNT(*) AS quotes, COALESCE(SUM(state = :unanswered), 0) AS unanswered
                        FROM quote WHERE purchaseinfoid = :id
                        """)
                .param("unanswered", Answer.NONE.id())
                .param("id", id.value())
                .query((row, number) -> new Quotes(row.getInt("quotes"), row.getInt("unanswered"), cheapest, toBuyer))
                .single();
    }

    /** Prices stand in a text column: they are compared as numbers, and texts without one come last. */
    private List<Quotes.Quote> cheapest(BatchId id) {
        return mysql.sql("""
                        SELECT price, state FROM quote WHERE purchaseinfoid = :id
                        ORDER BY price + 0 <= 0, price + 0, id LIMIT :listed
                        """)
                .param("id", id.value())
                .param("listed", LISTED)
                .query((row, number) -> new Quotes.Quote(row.getString("price"), Answer.of(row.getInt("state"))))
                .list();
    }

    private Batch batch(ResultSet row) throws SQLException {
        Openness openness = new Openness(
                row.getInt("status"), row.getInt("purchase_status"), text(row, "createtime"), row.getInt("term"));
        return new Batch(
                text(row, "name"),
                text(row, "specification"),
                text(row, "quantity"),
                text(row, "unit"),
                text(row, "quality"),
                text(row, "origin"),
                text(row, "purchaseid"),
                openness.isOpen(clock));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
