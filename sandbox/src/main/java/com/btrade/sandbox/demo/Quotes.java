package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import com.btrade.sql.MysqlAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.OptionalInt;

/** Quotes as the website stores them when a registered user makes one. */
record Quotes(MysqlAddress address, Clock clock) {
    /** The account of a letter's recipient; a supplier who never registered has none. */
    OptionalInt account(Letter letter) throws SQLException {
        String select = letter.channel() == Channel.SMS
                ? "SELECT id FROM users WHERE phone = ? ORDER BY id LIMIT 1"
                : "SELECT id FROM users WHERE openid = ? ORDER BY id LIMIT 1";
        try (Connection connection = address.connect();
                PreparedStatement find = connection.prepareStatement(select)) {
            find.setString(1, letter.recipient());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /** Stores a quote and returns its id. */
    int add(int user, int batch, int price) throws SQLException {
        try (Connection connection = address.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO quote (userid, purchaseinfoid, quality, price, `explain`, createtime)
                        VALUES (?, ?, '统货，无硫', ?, '现货，可发样品', ?)""", Statement.RETURN_GENERATED_KEYS)) {
            insert.setInt(1, user);
            insert.setInt(2, batch);
            insert.setString(3, Integer.toString(price));
            insert.setString(4, Long.toString(clock.instant().getEpochSecond()));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getInt(1);
            }
        }
    }
}
