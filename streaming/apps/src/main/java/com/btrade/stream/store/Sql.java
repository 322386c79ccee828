package com.btrade.stream.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs parameterised statements; {@code (?*)} in one stands for as many parameters as there are values. */
public final class Sql {
    private static final String LIST = "(?*)";

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows of a query. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row.of(rows));
            }
            return list;
        }
    }

    /** Changes rows and says how many. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Changes rows once per set of parameters, in few round trips, and says how many. */
    public static int batch(Connection connection, String sql, Collection<@Nullable Object[]> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] parameters : all) {
                bind(statement, Arrays.asList(parameters));
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).sum();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        StringBuilder text = new StringBuilder(sql);
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object parameter : parameters) {
            if (parameter instanceof Collection<?> values) {
                int at = text.indexOf(LIST);
                text.replace(at, at + LIST.length(), "(" + "?,".repeat(values.size() - 1) + "?)");
                flat.addAll(values);
            } else {
                flat.add(parameter);
            }
        }
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            bind(statement, flat);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
