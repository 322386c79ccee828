package com.btrade.sandbox.cli;

import com.mongodb.MongoClientException;
import com.mongodb.MongoSocketException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator is told of a command that failed and can mend; anything else keeps its stack trace. */
final class Reason {
    private static final int UNKNOWN_DATABASE = 1049;

    private Reason() {}

    static Optional<String> of(Throwable failure) {
        Optional<String> store = Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .flatMap(e -> ofStore(e).stream())
                .findFirst();
        return store.or(() -> Optional.ofNullable(isSentence(failure) ? failure.getMessage() : null));
    }

    private static Optional<String> ofStore(Throwable e) {
        if (e instanceof SQLException sql) {
            return ofMysql(sql).map(told -> told + ": " + firstLine(sql));
        }
        return e instanceof MongoClientException || e instanceof MongoSocketException
                ? Optional.of("Cannot use MongoDB, is BTRADE_MONGODB_URI right? (MongoDB 不可用，请检查 BTRADE_MONGODB_URI): "
                        + firstLine(e))
                : Optional.empty();
    }

    private static Optional<String> ofMysql(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("08")) {
            return Optional.of("Cannot reach MySQL, is BTRADE_MYSQL_URL right? (无法连接 MySQL，请检查 BTRADE_MYSQL_URL)");
        }
        if (state.startsWith("28")) {
            return Optional.of("Cannot log in to MySQL, set BTRADE_MYSQL_USER and BTRADE_MYSQL_PASSWORD"
                    + " (无法登录 MySQL，请设置 BTRADE_MYSQL_USER 和 BTRADE_MYSQL_PASSWORD)");
        }
        if (e.getErrorCode() == UNKNOWN_DATABASE) {
            return Optional.of("Cannot find the database, create it or mend BTRADE_MYSQL_URL (数据库不存在，请先创建)");
        }
        return state.equals("42S02")
                ? Optional.of("Cannot find a table, run ./btrade migrate first (缺少表，请先运行 ./btrade migrate)")
                : Optional.empty();
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isSentence(Throwable e) {
        return e instanceof IllegalStateException || e instanceof IllegalArgumentException;
    }
}
