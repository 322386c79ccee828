package com.btrade.sandbox.services;

import java.util.regex.Pattern;

/** Points the address of a configured server at another database of it. */
final class Addresses {
    private static final Pattern MYSQL = Pattern.compile("(jdbc:mysql://[^/?]+)(?:/[^?]*)?(?:\\?(.*))?");
    private static final Pattern MONGO = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private Addresses() {}

    static String withMysqlSchema(String url, String schema) {
        var parts = MYSQL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Invalid BTRADE_MYSQL_URL: expected jdbc:mysql://host:port/database");
        }
        String options = parts.group(2) == null ? "" : "&" + parts.group(2);
        return parts.group(1) + "/" + schema + "?createDatabaseIfNotExist=true" + options;
    }

    static String withMongoDatabase(String uri, String database) {
        var parts = MONGO.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Invalid BTRADE_MONGODB_URI: expected mongodb://host:port/database");
        }
        return parts.group(1) + "/" + database + (parts.group(2) == null ? "" : parts.group(2));
    }
}
