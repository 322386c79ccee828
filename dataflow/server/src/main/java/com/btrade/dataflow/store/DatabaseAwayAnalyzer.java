package com.btrade.dataflow.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in a few lines, in place of a stack trace, that the database cannot be reached, entered or found. */
final class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int NOT_FOR_THIS_USER = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final String ACTION =
            "See that MySQL is up and the schema is there, and that BTRADE_DATAFLOW_MYSQL_URL,"
                    + " BTRADE_MYSQL_USER and BTRADE_MYSQL_PASSWORD are right."
                    + " 请确认 MySQL 已启动、库已创建，并检查 BTRADE_DATAFLOW_MYSQL_URL、BTRADE_MYSQL_USER 和 BTRADE_MYSQL_PASSWORD。";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!isAway(cause)) {
            return null;
        }
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis("Cannot use the database of Data Flow 无法使用 Data Flow 的数据库: " + said, ACTION, cause);
    }

    private static boolean isAway(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08")
                || state.startsWith("28")
                || e.getErrorCode() == UNKNOWN_DATABASE
                || e.getErrorCode() == NOT_FOR_THIS_USER;
    }
}
