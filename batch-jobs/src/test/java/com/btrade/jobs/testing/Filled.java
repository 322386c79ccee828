package com.btrade.jobs.testing;

import com.btrade.sandbox.Space;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stores with so many rows of a kind, good and bad ones among them: the same rows each time. */
public final class Filled {
    private static final String DIGITS =
            IntStream.range(0, 10).mapToObj(d -> "SELECT " + d + " AS d").collect(Collectors.joining(" UNION "));
    private static final String NUMBERS = """

            FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 AS n
            FROM (%1$s) a CROSS JOIN (%1$s) b CROSS JOIN (%1$s) c CROSS JOIN (%1$s) e) numbers
            WHERE n <= ? ORDER BY n""".formatted(DIGITS);

    private Filled() {}

    /** Every tenth row names a herb that nobody knows; each phone stands in two rows. */
    public static void traderData(Database database, int rows) {
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪')");
        database.update("""
                INSERT INTO trader_data (name, mobile, purchaseDate, variety, spec, quantity, origin, source)
                SELECT CONCAT('买家', n DIV 2), 13800000000 + n DIV 2, '2026-11-20',
                  IF(n % 10 = 0, '无名草', IF(n % 3 = 0, '北芪', '黄芪')), CONCAT('规格', n), CONCAT(n, '斤'), '甘肃', 1 + n % 2""" + NUMBERS, rows);
    }

    /** Land lines, rows of two mobiles, rows with an extension, and mobiles that stand in four rows. */
    public static void suppliers(Database database, int rows) {
        database.update("""
                INSERT INTO supplier (name, mobile, phone, variety, pushscore, maxpush, createtime)
                SELECT CONCAT('商家', n), CASE n % 6 WHEN 0 THEN CONCAT('400', 1000000 + n)
                    WHEN 1 THEN CONCAT(13800000000 + n, '/', 13900000000 + n)
                    WHEN 2 THEN CONCAT(13700000000 + n, '转8') ELSE CAST(13600000000 + n DIV 4 AS CHAR) END,
                  '', CONCAT(1 + n % 50, ',', 100 + n % 7), n % 13, n % 3, '2016-01-01'""" + NUMBERS, rows);
    }

    /** Of both kinds, one in ten without herbs or openid, one in seven with a phone of another, some known here. */
    public static void yaoyy(Space space, int rows) {
        Database database = new Database(space);
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪'), (8, 2, '枸杞', '枸杞子')");
        database.update("INSERT INTO supplier (name, mobile) SELECT '旧人', 13800000000 + n * 9" + NUMBERS, rows);
        database.update("""
                INSERT INTO users (username, password, phone, type, createtime)
                SELECT CONCAT('old', n), '', 13800000000 + n * 9, 1, '0'""" + NUMBERS, rows);
        Yaoyy yaoyy = new Yaoyy(space);
        yaoyy.category(51, "北芪", 0);
        yaoyy.category(52, "枸杞（统）", 0);
        yaoyy.category(53, "无名草", 0);
        yaoyy.update("""
                INSERT INTO supplier (id, name, phone, enter_category, status, source)
                SELECT n, CONCAT('商家', n), 13800000000 + IF(n % 7 = 0, n - 1, n), IF(n % 10 = 0, '53', '51,52,53'), 1, 2""" + NUMBERS, rows);
        yaoyy.update("""
                INSERT INTO user (id, phone, openid)
                SELECT n, 13800000000 + IF(n % 7 = 0, n - 1, n), IF(n % 10 = 0, '', CONCAT('o', n))""" + NUMBERS, rows);
        yaoyy.update(
                "INSERT INTO user_detail (user_id, name, category_ids) SELECT n, CONCAT('用户', n), '51,53'" + NUMBERS,
                rows);
    }
}
