package com.btrade.sandbox.yaoyy;

import com.btrade.sandbox.dataset.Mobiles;
import com.btrade.sandbox.dataset.People;
import com.btrade.sandbox.dataset.Seeds;
import com.btrade.sandbox.dataset.Town;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Suppliers and users of 药优优 with the dirt of years: some known to 药材购 already, some twice, some without a number. */
public final class YaoyyDataSet {
    public static final int SUPPLIERS = 4_000;
    public static final int USERS = 3_000;
    private static final int AT_A_TIME = 2_000;

    private final long seed;
    private final Areas areas = new Areas();
    private final Categories categories;
    private final Mobiles ours;
    private final Mobiles suppliers;
    private final Mobiles users;

    private YaoyyDataSet(long seed) {
        this.seed = seed;
        categories = new Categories(seed);
        ours = new Mobiles(seed, "supplier");
        suppliers = new Mobiles(seed, "yaoyy supplier");
        users = new Mobiles(seed, "yaoyy user");
    }

    /** Fills the tables if they are empty; the same seed makes the same rows. */
    public static void load(Connection connection, long seed, int suppliers, int users) throws SQLException {
        if (!isEmpty(connection)) {
            return;
        }
        YaoyyDataSet set = new YaoyyDataSet(seed);
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            set.insertAreas(connection);
            set.insertCategories(connection);
            set.insertSuppliers(connection, suppliers);
            set.insertUsers(connection, users);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery("SELECT 1 FROM area LIMIT 1")) {
            return !first.next();
        }
    }

    private void insertAreas(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO area (id, areaname, parentid) VALUES (?, ?, ?)")) {
            for (Areas.Area area : areas.all()) {
                add(insert, area.id(), area.name(), area.parent());
            }
            insert.executeBatch();
        }
    }

    private void insertCategories(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO category (id, parent_id, name) VALUES (?, ?, ?)")) {
            for (Categories.Category category : categories.all()) {
                add(insert, category.id(), category.parent(), category.name().isEmpty() ? null : category.name());
            }
            insert.executeBatch();
        }
    }

    private void insertSuppliers(Connection connection, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO supplier (name, phone, address, area, enter_category, company, status, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int index = 1; index <= count; index++) {
                addSupplier(insert, index);
                send(insert, index, count);
            }
        }
    }

    private void addSupplier(PreparedStatement insert, int index) throws SQLException {
        Random random = Seeds.of(seed, "yaoyy supplier", index);
        Town town = Town.next(random);
        add(
                insert,
                name(random),
                supplierPhone(index, town, random),
                random.nextInt(5) == 0 ? null : town.address(random),
                random.nextInt(20) == 0 ? null : areas.next(random),
                random.nextInt(30) == 0 ? null : categories.next(random),
                random.nextInt(3) == 0 ? null : People.firm(town, random),
                random.nextInt(10) == 0 ? null : random.nextInt(3),
                random.nextInt(10) == 0 ? null : 1 + random.nextInt(3));
    }

    private String supplierPhone(int index, Town town, Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> "";
            case 1 -> town.landLine(random);
            case 2 -> "400" + suppliers.at(index).substring(3, 10);
            case 3 -> suppliers.at(index) + "/" + suppliers.at(index + 1_000_000);
            case 4 -> suppliers.at(index).substring(0, 10);
            case 5, 6 -> suppliers.at(Math.max(1, index - 1 - random.nextInt(5)));
            case 7, 8, 9 -> ours.at(1 + random.nextInt(5_000));
            case 10 ->
                suppliers.at(index).substring(0, 3) + " " + suppliers.at(index).substring(3);
            default -> suppliers.at(index);
        };
    }

    private static String name(Random random) {
        return switch (random.nextInt(60)) {
            case 0 -> "'); DROP TABLE supplier; --";
            case 1 -> People.person(random).repeat(12);
            case 2 -> " ";
            default -> People.person(random);
        };
    }

    private void insertUsers(Connection connection, int count) throws SQLException {
        try (PreparedStatement user =
                        connection.prepareStatement("INSERT INTO user (id, phone, openid) VALUES (?, ?, ?)");
                PreparedStatement detail = connection.prepareStatement("""
                        INSERT INTO user_detail (user_id, name, company, area, category_ids) VALUES (?, ?, ?, ?, ?)""")) {
            for (int index = 1; index <= count; index++) {
                Random random = Seeds.of(seed, "yaoyy user", index);
                add(user, index, userPhone(index, random), openId(index, random));
                for (int details = detailsOf(random); details > 0; details--) {
                    addDetail(detail, index, random);
                }
                send(user, index, count);
                send(detail, index, count);
            }
        }
    }

    private static int detailsOf(Random random) {
        int kind = random.nextInt(20);
        return kind == 0 ? 0 : kind == 1 ? 2 : 1;
    }

    private void addDetail(PreparedStatement detail, int user, Random random) throws SQLException {
        Town town = Town.next(random);
        add(
                detail,
                user,
                random.nextInt(4) == 0 ? null : name(random),
                random.nextInt(2) == 0 ? null : People.firm(town, random),
                random.nextInt(10) == 0 ? null : areas.next(random),
                random.nextInt(10) == 0 ? null : categories.next(random));
    }

    private String userPhone(int index, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> users.at(index).substring(0, 9);
            case 2, 3 -> new Mobiles(seed, "user").at(1 + random.nextInt(1_900));
            case 4, 5 -> suppliers.at(1 + random.nextInt(3_000));
            case 6 -> users.at(Math.max(1, index - 1 - random.nextInt(5)));
            default -> users.at(index);
        };
    }

    private static String openId(int index, Random random) {
        return switch (random.nextInt(25)) {
            case 0, 1, 2, 3 -> "";
            case 4 -> "o" + "x".repeat(40);
            case 5 -> String.format(java.util.Locale.ROOT, "oYaoyy%022d", Math.max(1, index - 1));
            default -> String.format(java.util.Locale.ROOT, "oYaoyy%022d", index);
        };
    }

    private static void add(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static void send(PreparedStatement insert, int index, int count) throws SQLException {
        if (index % AT_A_TIME == 0 || index == count) {
            insert.executeBatch();
        }
    }
}
