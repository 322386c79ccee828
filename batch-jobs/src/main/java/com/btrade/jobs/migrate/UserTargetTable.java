package com.btrade.jobs.migrate;

import com.btrade.model.Mobile;
import com.btrade.model.NaturalKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code users}: the fields that are migrated. */
final class UserTargetTable implements TargetTable {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    UserTargetTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public Map<Integer, String> checksums(Collection<Integer> ids) {
        Map<Integer, String> checksums = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, phone, name, nickname, openid, varietyids FROM users WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        checksums.put(
                                row.getInt("id"),
                                NaturalKey.hex(
                                        row.getString("phone"),
                                        row.getString("name"),
                                        row.getString("nickname"),
                                        row.getString("openid"),
                                        row.getString("varietyids")));
                    });
        }
        return checksums;
    }

    /** The fields of these accounts, locked until the transaction ends. */
    Map<Integer, UserFields> lock(Collection<Integer> ids) {
        Map<Integer, UserFields> fields = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            SELECT id, COALESCE(name, '') AS name, COALESCE(nickname, '') AS nickname,
                              COALESCE(openid, '') AS openid, COALESCE(varietyids, '') AS varietyids
                            FROM users WHERE id IN (:ids) ORDER BY id FOR UPDATE""").param("ids", ids).query(row -> {
                fields.put(
                        row.getInt("id"),
                        new UserFields(
                                row.getString("name"),
                                row.getString("nickname"),
                                row.getString("openid"),
                                row.getString("varietyids")));
            });
        }
        return fields;
    }

    /** Which account has an openid, for those that one has. */
    Map<String, Integer> byOpenId(Collection<String> openIds) {
        Map<String, Integer> users = new HashMap<>();
        if (!openIds.isEmpty()) {
            jdbc.sql("SELECT id, openid FROM users WHERE openid IN (:openIds) ORDER BY id")
                    .param("openIds", openIds)
                    .query(row -> {
                        users.putIfAbsent(row.getString("openid"), row.getInt("id"));
                    });
        }
        return users;
    }

    /** The name of the oldest supplier with a name, by mobile. */
    Map<Mobile, String> supplierNames(Collection<Mobile> mobiles) {
        Map<Mobile, String> names = new HashMap<>();
        if (!mobiles.isEmpty()) {
            jdbc.sql("SELECT mobile, name FROM supplier WHERE mobile IN (:mobiles) AND name <> '' ORDER BY id")
                    .param("mobiles", mobiles.stream().map(Mobile::number).toList())
                    .query(row -> {
                        String name = row.getString("name");
                        Mobile.parse(row.getString("mobile")).ifPresent(mobile -> names.putIfAbsent(mobile, name));
                    });
        }
        return names;
    }

    void update(Map<Integer, UserFields> fields) {
        List<Map.Entry<Integer, UserFields>> rows =
                fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        template.batchUpdate(
                "UPDATE users SET name = ?, nickname = ?, openid = ?, varietyids = ? WHERE id = ?",
                rows,
                Math.max(1, rows.size()),
                (row, one) -> {
                    row.setString(1, one.getValue().name());
                    row.setString(2, one.getValue().nickname());
                    row.setString(3, one.getValue().openId());
                    row.setString(4, one.getValue().varieties());
                    row.setInt(5, one.getKey());
                });
    }
}
