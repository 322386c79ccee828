package com.btrade.dataflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AggregateViewsTest {
    private static TestServer server;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        server = TestServer.start(AggregateViewsTest.class, "--btrade.dataflow.recover.interval=1h");
        jdbc = server.context().getBean(JdbcTemplate.class);
        jdbc.update("INSERT INTO BOOT3_TASK_EXECUTION (TASK_EXECUTION_ID, TASK_NAME) VALUES (1, 'three')");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void readTheBoot3TablesAlone() {
        assertThat(definition()).doesNotContain("union");
        assertThat(server.get("/tasks/executions").body()).contains("\"three\"");
    }

    @Test
    @Order(2)
    void showABoot2ExecutionOnTheNextPageThatIsRead() {
        jdbc.update("INSERT INTO TASK_EXECUTION (TASK_EXECUTION_ID, TASK_NAME) VALUES (1, 'two')");

        assertThat(server.get("/tasks/executions").body()).contains("\"three\"", "\"two\"");
        assertThat(definition()).contains("union");
    }

    @Test
    @Order(3)
    void readTheBoot3TablesAloneAgainAfterTheLastBoot2ExecutionIsGone() {
        jdbc.update("DELETE FROM TASK_EXECUTION");

        server.context().getBean(AggregateViews.class).afterPropertiesSet();

        assertThat(definition()).doesNotContain("union");
    }

    private static String definition() {
        return jdbc.queryForObject(
                "SELECT GROUP_CONCAT(VIEW_DEFINITION) FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()",
                String.class);
    }
}
