package com.btrade.sandbox.yaoyy;

import com.btrade.sql.MysqlAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the tables of 药优优 in a database of the sandbox. */
public final class YaoyySchema {
    private static final String RESOURCE = "/yaoyy/schema.sql";

    private YaoyySchema() {}

    /** Creates those that are missing. */
    public static void create(MysqlAddress address) throws SQLException, IOException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            for (String table : script().split(";", -1)) {
                if (!table.isBlank()) {
                    statement.execute(table);
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = YaoyySchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("Cannot find " + RESOURCE + " in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
    }
}
