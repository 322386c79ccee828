package com.btrade.dataflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DatabaseAwayAnalyzerTest {
    @Test
    void saysWhichVariablesAreLookedAtWhenTheDatabaseCannotBeUsed() {
        for (SQLException reason : new SQLException[] {
            new SQLException("Communications link failure\n\nThe last packet", "08S01"),
            new SQLException("Access denied for user 'btrade'", "28000", 1045),
            new SQLException("Access denied to database", "42000", 1044),
            new SQLException("Unknown database 'btrade_dataflow'", "42000", 1049)
        }) {
            FailureAnalysis told = analyze(new IllegalStateException("Cannot create a bean", reason));

            assertThat(told.getDescription())
                    .contains("Cannot use the database of Data Flow 无法使用 Data Flow 的数据库")
                    .doesNotContain("last packet");
            assertThat(told.getAction()).contains("BTRADE_DATAFLOW_MYSQL_URL", "BTRADE_MYSQL_PASSWORD", "请确认");
        }
    }

    @Test
    void leavesAnyOtherFailureToItsTrace() {
        assertThat(analyze(new SQLException("You have an error in your SQL syntax", "42000", 1064)))
                .isNull();
    }

    @Test
    void isAskedWhenTheServerDoesNotStart() {
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(DatabaseAwayAnalyzer.class.getName());
    }

    private static FailureAnalysis analyze(Throwable failure) {
        return new DatabaseAwayAnalyzer().analyze(failure);
    }
}
