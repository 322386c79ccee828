package com.btrade.sandbox.dataset;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;

/** Makes users by their number; some of them were suppliers before. */
final class Users implements Rows {
    private static final long FIRST_CREATED = 1_420_041_600;
    private static final int CREATED_WITHIN = 600 * 86_400;
    private static final int COMPANY_TYPES = 5;
    private static final double BUYERS_ACCOUNT = 0.2;
    private static final String OPENID_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    private final long seed;
    private final int suppliersInAll;
    private final Suppliers suppliers;
    private final Mobiles mobiles;
    private final HerbLists herbs;
    private final Cities cities;

    Users(long seed, int suppliersInAll, Suppliers suppliers, HerbLists herbs, Cities cities) {
        this.seed = seed;
        this.suppliersInAll = suppliersInAll;
        this.suppliers = suppliers;
        this.herbs = herbs;
        this.cities = cities;
        mobiles = new Mobiles(seed, "user");
    }

    User at(int index) {
        Random random = Seeds.of(seed, "user", index);
        Town town = Town.next(random);
        int type = 1 + random.nextInt(10);
        String person = People.person(random);
        return new User(
                word("0123456789abcdef", 32, random),
                phone(index),
                type,
                random.nextInt(5) == 0 ? "" : person,
                type <= COMPANY_TYPES ? People.firm(town, random) : person,
                cities.of(town, random).id(),
                random.nextDouble() < Proportions.USERS_WITH_VARIETIES ? herbs.next(random) : "",
                random.nextDouble() < Proportions.USERS_WITH_OPENID ? openId(random) : "",
                random.nextDouble() < BUYERS_ACCOUNT ? openId(random) : "",
                FIRST_CREATED + random.nextInt(CREATED_WITHIN),
                PushCounts.next(random));
    }

    private String phone(int index) {
        if (index % Proportions.USERS_PER_FORMER_SUPPLIER == 0) {
            return phoneOf(Suppliers.registered(index / Proportions.USERS_PER_FORMER_SUPPLIER), index);
        }
        if (index % Proportions.USERS_PER_UNMARKED_SUPPLIER == 3) {
            return phoneOf(Suppliers.unmarked(index / Proportions.USERS_PER_UNMARKED_SUPPLIER), index);
        }
        return ownPhone(index);
    }

    private String phoneOf(int supplier, int index) {
        return supplier <= suppliersInAll ? suppliers.mobileOf(supplier) : ownPhone(index);
    }

    private String ownPhone(int index) {
        return mobiles.at(index);
    }

    private static String openId(Random random) {
        return "o" + word(OPENID_SIGNS, 27, random);
    }

    private static String word(String signs, int length, Random random) {
        StringBuilder word = new StringBuilder();
        while (word.length() < length) {
            word.append(signs.charAt(random.nextInt(signs.length())));
        }
        return word.toString();
    }

    @Override
    public String present() {
        return """
                SELECT COUNT(*) AS present, MAX(CAST(SUBSTRING(username, 8) AS UNSIGNED)) AS last
                FROM users WHERE username LIKE 'sandbox%' AND username REGEXP '^sandbox[0-9]{5}$'""";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO users (username, password, phone, type, name, nickname, areaid, varietyids, openid, openid2,
                  createtime, pushscore, maxpush)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    }

    @Override
    public void bind(PreparedStatement insert, int index) throws SQLException {
        User user = at(index);
        insert.setString(1, String.format(Locale.ROOT, "sandbox%05d", index));
        insert.setString(2, user.password());
        insert.setString(3, user.phone());
        insert.setInt(4, user.type());
        insert.setString(5, user.name());
        insert.setString(6, user.nickname());
        insert.setInt(7, user.area());
        insert.setString(8, user.varieties());
        insert.setString(9, user.openId());
        insert.setString(10, user.openId2());
        insert.setString(11, Long.toString(user.created()));
        insert.setInt(12, user.push().score());
        insert.setInt(13, user.push().ignored());
    }
}
