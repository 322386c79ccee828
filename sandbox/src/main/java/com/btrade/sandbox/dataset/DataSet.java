package com.btrade.sandbox.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Suppliers and users in production's proportions, added to a migrated database that has its reference data.
 *
 * <p>Suppliers are known again by {@code source = 'sandbox'}, users by a username that begins with {@code sandbox}.
 */
public final class DataSet {
    private static final int MOST = 99_999;

    /**
     * What became of one table.
     *
     * @param inserted rows added
     * @param present rows of the data set that were there before
     */
    public record Count(int inserted, int present) {}

    /** What a load did. */
    public record Report(Count suppliers, Count users) {
        /** One line for people. */
        public String summary() {
            return String.format(
                    Locale.ROOT,
                    "data set 数据集: %,d suppliers 供应商 (+%,d), %,d users 用户 (+%,d)",
                    suppliers.present() + suppliers.inserted(),
                    suppliers.inserted(),
                    users.present() + users.inserted(),
                    users.inserted());
        }
    }

    private DataSet() {}

    /** Adds what is absent of the whole data set; the same seed makes the same rows. A second load adds nothing. */
    public static Report load(Connection connection, long seed) throws SQLException {
        return load(connection, seed, Proportions.SUPPLIERS, Proportions.USERS);
    }

    /**
     * Adds what is absent of a smaller or larger one.
     *
     * @throws IllegalStateException if the database has no herbs or cities
     */
    public static Report load(Connection connection, long seed, int suppliers, int users) throws SQLException {
        requireSize("suppliers", suppliers);
        requireSize("users", users);
        HerbLists herbs = new HerbLists(Catalogue.read(connection));
        Cities cities = Cities.read(connection);
        Suppliers makesSuppliers = new Suppliers(seed, herbs, cities);
        Users makesUsers = new Users(seed, suppliers, makesSuppliers, herbs, cities);
        Filling filling = new Filling(connection);
        return new Report(filling.fill(makesSuppliers, suppliers), filling.fill(makesUsers, users));
    }

    private static void requireSize(String what, int size) {
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("Invalid number of " + what + ": " + size + ", expected 0 to " + MOST);
        }
    }
}
