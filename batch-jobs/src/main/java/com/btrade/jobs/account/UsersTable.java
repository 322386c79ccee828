package com.btrade.jobs.account;

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

/** The table {@code users} as accounts are opened in it: one per phone. */
public final class UsersTable {
    private static final int SOLE_TRADER = 8;
    private static final int NAME = 50;
    private static final int NICKNAME = 100;

    /** A row to be; its other columns keep their defaults. */
    record NewUser(String username, String password, NewAccount account) {
        @Override
        public String toString() {
            return "NewUser[username=" + username + ", account=" + account + "]";
        }
    }

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /** The table of a database. */
    public UsersTable(JdbcTemplate template) {
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

    /** Which of these names are taken. */
    Set<String> usernames(Collection<String> names) {
        return new HashSet<>(jdbc.sql("SELECT username FROM users WHERE username IN (:names)")
                .param("names", names)
                .query(String.class)
                .list());
    }

    void insert(List<NewUser> users, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO users (username, password, phone, type, name, nickname, areaid, varietyids, openid, createtime)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", users, Math.max(1, users.size()), (row, user) -> {
            NewAccount account = user.account();
            row.setString(1, user.username());
            row.setString(2, user.password());
            row.setString(3, account.phone().number());
            row.setInt(4, SOLE_TRADER);
            row.setString(5, Texts.cut(account.name(), NAME));
            row.setString(6, Texts.cut(account.nickname(), NICKNAME));
            row.setInt(7, account.area());
            row.setString(8, account.varieties());
            row.setString(9, account.openId());
            row.setString(10, Long.toString(nowSecond));
        });
    }
}
