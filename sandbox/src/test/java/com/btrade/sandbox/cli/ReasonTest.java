package com.btrade.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.btrade.sql.MysqlAddress;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void namesTheVariableOfADatabaseThatIsAway() {
        Throwable away =
                catchThrowable(() -> new MysqlAddress("jdbc:mysql://127.0.0.1:1/yaocai", "root", "").connect());

        assertThat(Reason.of(new IllegalStateException("a migration failed", away)))
                .get()
                .asString()
                .contains("BTRADE_MYSQL_URL", "无法连接 MySQL")
                .hasLineCount(1);
    }

    @Test
    void saysWhatToDoAboutAStoreThatRefuses() {
        assertThat(Reason.of(new SQLException("Access denied", "28000", 1045)))
                .hasValueSatisfying(told -> assertThat(told).contains("BTRADE_MYSQL_PASSWORD", "无法登录"));
        assertThat(Reason.of(new SQLException("Unknown database 'x'", "42000", 1049)))
                .hasValueSatisfying(told -> assertThat(told).contains("create it", "数据库不存在"));
        assertThat(Reason.of(new SQLException("Table 'outbox' doesn't exist", "42S02", 1146)))
                .hasValueSatisfying(told -> assertThat(told).contains("./btrade migrate"));
        assertThat(Reason.of(new MongoTimeoutException("Timed out")))
                .hasValueSatisfying(told -> assertThat(told).contains("BTRADE_MONGODB_URI"));
    }

    @Test
    void keepsTheTraceOfWhatNobodyExpected() {
        assertThat(Reason.of(new SQLException("You have an error in your SQL syntax", "42000", 1064)))
                .isEmpty();
        assertThat(Reason.of(new NullPointerException())).isEmpty();
    }
}
