package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import com.btrade.sql.MysqlAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The mail of the simulated people. */
record Outbox(MysqlAddress address) {
    /** The letters that came after one, in their order. */
    List<Letter> after(long id, int limit) throws SQLException {
        try (Connection connection = address.connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, channel, recipient, request_id, link FROM outbox WHERE id > ? ORDER BY id LIMIT ?")) {
            select.setLong(1, id);
            select.setInt(2, limit);
            List<Letter> letters = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    letters.add(new Letter(
                            row.getLong("id"),
                            Channel.of(row.getInt("channel")),
                            row.getString("recipient"),
                            row.getString("request_id") + "$" + row.getString("recipient"),
                            URI.create(row.getString("link"))));
                }
            }
            return letters;
        }
    }
}
