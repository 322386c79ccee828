package com.btrade.sql;

import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A database as the earlier system left it, with rows and their dirt. */
final class ProductionSchema {
    private ProductionSchema() {}

    static MysqlAddress create(Space server, String name) throws SQLException, IOException {
        String url = server.mysqlUrl().replaceFirst("/t_[^?]*", "/" + name);
        MysqlAddress address = new MysqlAddress(url, server.mysqlUser(), server.mysqlPassword());
        try (Connection connection = address.connect();
                InputStream script =
                        Objects.requireNonNull(ProductionSchema.class.getResourceAsStream("/legacy/yaocai.sql"));
                var statement = connection.createStatement()) {
            for (String one : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                statement.execute(one);
            }
        }
        return address;
    }
}
