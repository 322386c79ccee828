package com.btrade.jobs.migrate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code yaoyy.user} and {@code yaoyy.user_detail}, of which a user may have none or several rows. */
final class UserSourceTable implements SourceTable<SourceUser> {
    /** What the details of one user say together. */
    private record Detail(String name, int area, Set<Integer> categories) {
        static final Detail NONE = new Detail("", 0, Set.of());

        /** What this one lacks is taken from the other. */
        Detail and(Detail other) {
            Set<Integer> both = new LinkedHashSet<>(categories);
            both.addAll(other.categories);
            return new Detail(name.isBlank() ? other.name : name, area == 0 ? other.area : area, both);
        }
    }

    private final JdbcClient yaoyy;
    private final SourceTableKeys keys;
    private final int width;

    UserSourceTable(JdbcClient yaoyy) {
        this.yaoyy = yaoyy;
        this.keys = new SourceTableKeys(yaoyy, "user");
        this.width = SourceTableKeys.width(yaoyy, "user_detail", "category_ids");
    }

    @Override
    public SourceTableKeys keys() {
        return keys;
    }

    @Override
    public List<SourceUser> page(int after, int upTo, int limit) {
        List<SourceUser> users = yaoyy.sql("""
                SELECT id, COALESCE(phone, '') AS phone, COALESCE(openid, '') AS openid
                FROM user WHERE id > :after AND id <= :upTo ORDER BY id LIMIT :limit""")
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, number) -> new SourceUser(
                        row.getInt("id"), row.getString("phone"), row.getString("openid"), "", 0, Set.of()))
                .list();
        Map<Integer, Detail> details = details(users);
        return users.stream()
                .map(user -> with(user, details.getOrDefault(user.id(), Detail.NONE)))
                .toList();
    }

    /** Several rows of one user are taken in the order of their contents: their table has no key. */
    private Map<Integer, Detail> details(List<SourceUser> users) {
        Map<Integer, Detail> details = new HashMap<>();
        if (!users.isEmpty()) {
            yaoyy.sql("""
                    SELECT user_id, COALESCE(name, '') AS name, COALESCE(area, 0) AS area,
                      COALESCE(category_ids, '') AS categories
                    FROM user_detail WHERE user_id IN (:users) ORDER BY user_id, name, area, categories""")
                    .param("users", users.stream().map(SourceUser::id).toList())
                    .query(row -> {
                        Detail detail = new Detail(
                                row.getString("name"),
                                row.getInt("area"),
                                CategoryCsv.parse(row.getString("categories"), width));
                        details.merge(row.getInt("user_id"), detail, Detail::and);
                    });
        }
        return details;
    }

    private static SourceUser with(SourceUser user, Detail detail) {
        return new SourceUser(
                user.id(), user.phone(), user.openId(), detail.name(), detail.area(), detail.categories());
    }
}
