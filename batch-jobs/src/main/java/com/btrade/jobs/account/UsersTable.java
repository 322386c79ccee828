package com.btrade.jobs.convert;

import com.btrade.jobs.run.Texts;
import com.btrade.model.Mobile;
import com.btrade.model.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code users} as the conversion uses it: one account per phone. */
final class UsersTable {
    private static final int SOLE_TRADER = 8;
    private static final int NICKNAME = 100;

    /** An account to open; its other columns keep their defaults. */
    record NewUser(String username, String password, Mobile phone, String nickname) {
        @Override
        public String toString() {
            return "NewUser[username=" + username + ", phone=" + phone + "]";
        }
    }

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    UsersTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Until the transaction ends, no other job judges whether a phone has an account. */
    void lock() {
        jdbc.sql("SELECT name FROM btrade_lock WHERE name = 'users' FOR UPDATE")
                .query(String.class)
                .single();
    }

    /** The oldest account of each phone that has one. */
    Map<Mobile, UserId> byPhone(Collection<Mobile> phones) {
        if (phones.isEmpty()) {
            return Map.of();
        }
        Map<Mobile, UserId> users = new HashMap<>();
        jdbc.sql("SELECT id, phone FROM users WHERE phone IN (:phones) ORDER BY id")
                .param("phones", phones.stream().map(Mobile::number).distinct().toList())
                .query(row -> {
                    UserId user = new UserId(row.getInt("id"));
                    Mobile.parse(row.getString("phone")).ifPresent(phone -> users.putIfAbsent(phone, user));
                });
        return users;
    }

    /** Which names with this stem are taken. */
    Set<String> usernames(String stem) {
        return new HashSet<>(jdbc.sql("SELECT username FROM users WHERE username LIKE :stem")
                .param("stem", stem + "%")
                .query(String.class)
                .list());
    }

    void insert(List<NewUser> users, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO users (username, password, phone, type, nickname, areaid, createtime)
                VALUES (?, ?, ?, ?, ?, 0, ?)""", users, Math.max(1, users.size()), (row, user) -> {
            row.setString(1, user.username());
            row.setString(2, user.password());
            row.setString(3, user.phone().number());
            row.setInt(4, SOLE_TRADER);
            row.setString(5, Texts.cut(user.nickname(), NICKNAME));
            row.setString(6, Long.toString(nowSecond));
        });
    }
}
