package com.btrade.sandbox.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The cities of the database, with their provinces. */
final class Cities {
    /** A city, with the ids of it and of its province. */
    record City(int id, String name, int province) {
        /** As {@code supplier.businessplace} has it. */
        String businessPlace() {
            return id + "," + province;
        }
    }

    private static final double AT_HOME = 0.7;

    private final List<City> cities;

    Cities(List<City> cities) {
        this.cities = List.copyOf(cities);
    }

    static Cities read(Connection connection) throws SQLException {
        List<City> cities = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT city.id, city.areaname, city.parentid FROM area city JOIN area province ON province.id = city.parentid
                WHERE city.level = 2 AND province.level = 1 ORDER BY city.id""")) {
            while (row.next()) {
                cities.add(new City(row.getInt("id"), row.getString("areaname"), row.getInt("parentid")));
            }
        }
        if (cities.isEmpty()) {
            throw new IllegalStateException(
                    "Cannot load the data set: table area has no cities; load the reference data first");
        }
        return new Cities(cities);
    }

    /** Where somebody is at home who trades in a town: mostly in its city, else anywhere. */
    City of(Town town, Random random) {
        City anywhere = cities.get(random.nextInt(cities.size()));
        if (random.nextDouble() >= AT_HOME) {
            return anywhere;
        }
        return cities.stream()
                .filter(city -> city.name().startsWith(town.city()))
                .findFirst()
                .orElse(anywhere);
    }
}
