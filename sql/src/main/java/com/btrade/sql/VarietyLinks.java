package com.btrade.sql;

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
 * <p>The recipients are walked in chunks by id, each in a transaction that holds their rows, so that a website writing
 * at the same time is neither overlooked nor undone.
 */
public final class VarietyLinks {
    private static final int CHUNK = 1_000;

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

    private record Chunk(int lastId, int recipients, Set<Link> links) {}

    private enum Source {
        SUPPLIERS(RecipientKind.SUPPLIER, """
                SELECT id, variety AS csv, TRIM(mobile) <> '' AND pushstatus = 1 AS sms, 0 AS wechat, pushscore, maxpush
                FROM supplier WHERE id > ? ORDER BY id LIMIT ?"""),
        USERS(RecipientKind.USER, """
                SELECT id, varietyids AS csv, TRIM(phone) <> '' AS sms, TRIM(openid) <> '' AS wechat, pushscore, maxpush
                FROM users WHERE id > ? ORDER BY id LIMIT ?""");

        private final RecipientKind kind;
        private final String select;

        Source(RecipientKind kind, String select) {
            this.kind = kind;
            this.select = select;
        }
    }

    private final Connection connection;

    /** Works on a connection of the caller's, which it switches to explicit commits. */
    public VarietyLinks(Connection connection) {
        this.connection = connection;
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
            int last = 0;
            for (Chunk chunk = wanted(source, last, mend); ; chunk = wanted(source, last, mend)) {
                boolean end = chunk.recipients() < CHUNK;
                int upTo = end ? Integer.MAX_VALUE : chunk.lastId();
                total = total.plus(compare(source, last, upTo, chunk, mend));
                connection.commit();
                last = upTo;
                if (end) {
                    break;
                }
            }
        }
        return total;
    }

    private Report compare(Source source, int after, int upTo, Chunk chunk, boolean mend) throws SQLException {
        Set<Link> found = found(source.kind, after, upTo);
        Set<Link> missing = new HashSet<>(chunk.links());
        missing.removeAll(found);
        Map<String, Link> wantedKeys = new HashMap<>();
        chunk.links().forEach(link -> wantedKeys.put(link.variety() + " " + link.recipient(), link));
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
        return new Report(chunk.recipients(), chunk.links().size(), missing.size(), surplus.size());
    }

    private Chunk wanted(Source source, int after, boolean lock) throws SQLException {
        Set<Link> links = new HashSet<>();
        int last = after;
        int recipients = 0;
        try (PreparedStatement select = connection.prepareStatement(source.select + (lock ? " FOR UPDATE" : ""))) {
            select.setInt(1, after);
            select.setInt(2, CHUNK);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getInt("id");
                    recipients++;
                    String csv = row.getString("csv");
                    for (VarietyId variety : VarietyCsv.parse(csv == null ? "" : csv)) {
                        links.add(link(variety.value(), last, row));
                    }
                }
            }
        }
        return new Chunk(last, recipients, links);
    }

    private Set<Link> found(RecipientKind kind, int after, int upTo) throws SQLException {
        Set<Link> links = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT variety_id, recipient_id, sms, wechat, pushscore, maxpush
                FROM variety_recipient WHERE kind = ? AND recipient_id > ? AND recipient_id <= ?""")) {
            select.setInt(1, kind.id());
            select.setInt(2, after);
            select.setInt(3, upTo);
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
