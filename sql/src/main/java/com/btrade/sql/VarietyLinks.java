package com.btrade.sql;

import com.btrade.model.Part;
import com.btrade.model.RecipientKind;
import com.btrade.model.VarietyCsv;
import com.btrade.model.VarietyId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the table {@code variety_recipient} with the csv columns it is made from, and mends it.
 *
 * <p>The recipients are walked in blocks of ids, each in a transaction that holds their rows, so that a website writing at
 * the same time is neither overlooked nor undone. Several can share the blocks out, each with a part, side by side.
 */
public final class VarietyLinks {
    private static final long BLOCK = 1_000;
    /** Greater than any id. */
    private static final long NONE = 1L << 32;

    /**
     * What a walk found.
     *
     * @param recipients suppliers and users looked at
     * @param links links that should be
     * @param missing links that should be and were not, or had other values
     * @param surplus links that were and should not be
     */
    public record Report(long recipients, long links, long missing, long surplus) {
        /** Whether the table said what the columns say. */
        public boolean inStep() {
            return missing == 0 && surplus == 0;
        }

        private Report plus(Report other) {
            return new Report(
                    recipients + other.recipients,
                    links + other.links,
                    missing + other.missing,
                    surplus + other.surplus);
        }
    }

    private record Link(int variety, int recipient, boolean sms, boolean wechat, int pushscore, int maxpush) {}

    private record Wanted(int recipients, Set<Link> links) {}

    private enum Source {
        SUPPLIERS(RecipientKind.SUPPLIER, "supplier", """
                SELECT id, variety AS csv, TRIM(mobile) <> '' AND pushstatus = 1 AS sms, 0 AS wechat, pushscore, maxpush
                FROM supplier WHERE id >= ? AND id < ? ORDER BY id"""),
        USERS(RecipientKind.USER, "users", """
                SELECT id, varietyids AS csv, TRIM(phone) <> '' AS sms, TRIM(openid) <> '' AS wechat, pushscore, maxpush
                FROM users WHERE id >= ? AND id < ? ORDER BY id""");

        private final RecipientKind kind;
        private final String select;
        private final String next;

        Source(RecipientKind kind, String table, String select) {
            this.kind = kind;
            this.select = select;
            this.next = """
                    SELECT LEAST(COALESCE((SELECT MIN(id) FROM %s WHERE id >= ?), 4294967296), COALESCE(
                      (SELECT MIN(recipient_id) FROM variety_recipient WHERE kind = ? AND recipient_id >= ?), 4294967296))""".formatted(table);
        }
    }

    private final Connection connection;
    private final Part part;

    /** Works on a connection of the caller's, which it switches to explicit commits. */
    public VarietyLinks(Connection connection) {
        this(connection, Part.WHOLE);
    }

    /** The same for one part of the recipients. */
    public VarietyLinks(Connection connection, Part part) {
        this.connection = connection;
        this.part = part;
    }

    /** Looks and changes nothing. */
    public Report check() throws SQLException {
        return walk(false);
    }

    /** Looks and mends: adds what is missing, removes what is surplus. The report says what was found before. */
    public Report rebuild() throws SQLException {
        return walk(true);
    }

    private Report walk(boolean mend) throws SQLException {
        connection.setAutoCommit(false);
        Report total = new Report(0, 0, 0, 0);
        for (Source source : Source.values()) {
            for (long first = next(source, 0); first < NONE; first = next(source, (first / BLOCK + 1) * BLOCK)) {
                long block = first / BLOCK;
                if (block % part.of() == part.number() - 1) {
                    total = total.plus(compare(source, block, mend));
                    connection.commit();
                }
            }
        }
        return total;
    }

    /** The lowest id from one on that a recipient or a link has; the transaction in which that was seen has ended. */
    private long next(Source source, long from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(source.next)) {
            select.setLong(1, from);
            select.setInt(2, source.kind.id());
            select.setLong(3, from);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            connection.commit();
        }
    }

    private Report compare(Source source, long block, boolean mend) throws SQLException {
        Wanted wanted = wanted(source, block, mend);
        Set<Link> found = found(source.kind, block);
        Set<Link> missing = new HashSet<>(wanted.links());
        missing.removeAll(found);
        Map<String, Link> wantedKeys = new HashMap<>();
        wanted.links().forEach(link -> wantedKeys.put(link.variety() + " " + link.recipient(), link));
        List<Link> surplus = new ArrayList<>();
        for (Link link : found) {
            if (!wantedKeys.containsKey(link.variety() + " " + link.recipient())) {
                surplus.add(link);
            }
        }
        if (mend) {
            remove(source.kind, surplus);
            put(source.kind, missing);
        }
        return new Report(wanted.recipients(), wanted.links().size(), missing.size(), surplus.size());
    }

    private Wanted wanted(Source source, long block, boolean lock) throws SQLException {
        Set<Link> links = new HashSet<>();
        int recipients = 0;
        try (PreparedStatement select = connection.prepareStatement(source.select + (lock ? " FOR UPDATE" : ""))) {
            select.setLong(1, block * BLOCK);
            select.setLong(2, (block + 1) * BLOCK);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    recipients++;
                    String csv = row.getString("csv");
                    for (VarietyId variety : VarietyCsv.parse(csv == null ? "" : csv)) {
                        links.add(link(variety.value(), row.getInt("id"), row));
                    }
                }
            }
        }
        return new Wanted(recipients, links);
    }

    private Set<Link> found(RecipientKind kind, long block) throws SQLException {
        Set<Link> links = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT variety_id, recipient_id, sms, wechat, pushscore, maxpush
                FROM variety_recipient WHERE kind = ? AND recipient_id >= ? AND recipient_id < ?""")) {
            select.setInt(1, kind.id());
            select.setLong(2, block * BLOCK);
            select.setLong(3, (block + 1) * BLOCK);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(link(row.getInt("variety_id"), row.getInt("recipient_id"), row));
                }
            }
        }
        return links;
    }

    private static Link link(int variety, int recipient, ResultSet row) throws SQLException {
        return new Link(
                variety,
                recipient,
                row.getBoolean("sms"),
                row.getBoolean("wechat"),
                row.getInt("pushscore"),
                row.getInt("maxpush"));
    }

    private void remove(RecipientKind kind, List<Link> surplus) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM variety_recipient WHERE kind = ? AND recipient_id = ? AND variety_id = ?")) {
            for (Link link : surplus) {
                delete.setInt(1, kind.id());
                delete.setInt(2, link.recipient());
                delete.setInt(3, link.variety());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void put(RecipientKind kind, Set<Link> missing) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                REPLACE INTO variety_recipient (kind, recipient_id, variety_id, sms, wechat, pushscore, maxpush)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (Link link : missing) {
                put.setInt(1, kind.id());
                put.setInt(2, link.recipient());
                put.setInt(3, link.variety());
                put.setBoolean(4, link.sms());
                put.setBoolean(5, link.wechat());
                put.setInt(6, link.pushscore());
                put.setInt(7, link.maxpush());
                put.addBatch();
            }
            put.executeBatch();
        }
    }
}
