package com.btrade.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Fills the herb catalogue and the areas where they are empty; a table that holds a row is production's own. */
public final class ReferenceData {
    private static final List<String> TABLES = List.of("variety", "area");

    private ReferenceData() {}

    /** Loads {@code reference/<table>.tsv} into each empty table and returns how many rows that were. */
    public static int load(Connection connection) throws SQLException, IOException {
        int rows = 0;
        for (String table : TABLES) {
            if (isEmpty(connection, table)) {
                rows += fill(connection, table);
            }
        }
        return rows;
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return !first.next();
        }
    }

    private static int fill(Connection connection, String table) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (BufferedReader lines = open("/reference/" + table + ".tsv")) {
            int rows = insert(connection, table, lines);
            connection.commit();
            return rows;
        } catch (SQLException | IOException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static int insert(Connection connection, String table, BufferedReader lines)
            throws SQLException, IOException {
        String[] columns = String.valueOf(lines.readLine()).split("\t", -1);
        String names = Arrays.stream(columns).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String marks = Arrays.stream(columns).map(name -> "?").collect(Collectors.joining(", "));
        int rows = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                for (int i = 0; i < columns.length; i++) {
                    insert.setString(i + 1, cells[i]);
                }
                insert.addBatch();
                rows++;
            }
            insert.executeBatch();
        }
        return rows;
    }

    private static BufferedReader open(String resource) throws IOException {
        InputStream in = ReferenceData.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("Cannot find " + resource + " in the jar");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
