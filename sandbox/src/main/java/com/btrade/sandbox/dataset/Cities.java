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
    /** Ids of a city and of its province. */
    record City(int id, int province) {
        /** As {@code supplier.businessplace} has it. */
        String businessPlace() {
            return id + "," + province;
        }
    }

    private final List<City> cities;

    Cities(List<City> cities) {
        this.cities = List.copyOf(cities);
    }

    static Cities read(Connection connection) throws SQLException {
        List<City> cities = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT city.id, city.parentid FROM area city JOIN area province ON province.id = city.parentid
                WHERE city.level = 2 AND province.level = 1 ORDER BY city.id""")) {
            while (row.next()) {
                cities.add(new City(row.getInt("id"), row.getInt("parentid")));
            }
        }
        if (cities.isEmpty()) {
            throw new IllegalStateException(
                    "Cannot load the data set: table area has no cities; load the reference data first");
        }
        return new Cities(cities);
    }

    City next(Random random) {
        return cities.get(random.nextInt(cities.size()));
    }
}
