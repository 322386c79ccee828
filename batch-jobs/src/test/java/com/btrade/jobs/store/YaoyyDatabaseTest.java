package com.btrade.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.jobs.testing.Yaoyy;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class YaoyyDatabaseTest {
    private static final Space SPACE = Sandbox.shared().fresh(YaoyyDatabaseTest.class);

    @Test
    void isReadAndNeverWritten() {
        new Yaoyy(SPACE).category(51, "黄芪", 0);
        try (HikariDataSource source = new YaoyyDatabase().yaoyyDataSource(settings(SPACE.yaoyyUrl()))) {
            JdbcClient yaoyy = JdbcClient.create(source);

            assertThat(yaoyy.sql("SELECT name FROM category")
                            .query(String.class)
                            .list())
                    .containsExactly("黄芪");
            assertThatThrownBy(() -> yaoyy.sql("DELETE FROM category").update()).hasMessageContaining("read-only");
        }
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> settings("yaoyy.example.com")).hasMessageStartingWith("Invalid btrade.yaoyy.url");
    }

    @Test
    void showsNoPassword() {
        assertThat(settings("jdbc:mysql://127.0.0.1:3306/yaoyy").toString()).doesNotContain("not-told");
    }

    private static YaoyySettings settings(String url) {
        String password = url.equals(SPACE.yaoyyUrl()) ? SPACE.yaoyyPassword() : "not-told";
        return new YaoyySettings(url, SPACE.yaoyyUser(), password, Duration.ofSeconds(10), Duration.ofMinutes(5));
    }
}
