package com.btrade.dataflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.dataflow.core.TaskDeployment;
import org.springframework.cloud.dataflow.server.repository.TaskDeploymentRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LongHistoryTest {
    private static TestServer server;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        server = TestServer.start(LongHistoryTest.class);
        jdbc = new JdbcTemplate(server.context().getBean(DataSource.class));
        History.load(server, 5_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void estimatesFromTheLatestThousandExecutionsOfAStep() {
        assertThat(server.get("/jobs/executions/4981/steps/9962/progress?schemaTarget=boot3")
                        .body())
                .contains("\"stepName\":\"second\",\"count\":1000");
        assertThat(server.get("/jobs/executions/4981/steps/9962?schemaTarget=boot3")
                        .body())
                .contains("\"stepName\":\"second\"");
    }

    @Test
    void cleansUpTheExecutionsOfATaskAndLeavesTheOthers() {
        String path = "/tasks/executions?action=CLEANUP,REMOVE_DATA&completed=true&name=push-new-purchases";

        assertThat(server.delete(path).statusCode()).isEqualTo(200);

        assertThat(count("BOOT3_TASK_EXECUTION")).isEqualTo(3_750);
        assertThat(count("BOOT3_TASK_EXECUTION_METADATA")).isEqualTo(3_750);
        assertThat(count("BOOT3_BATCH_JOB_EXECUTION")).isEqualTo(3_750);
        assertThat(count("BOOT3_BATCH_JOB_INSTANCE")).isEqualTo(3_750);
        assertThat(count("BOOT3_BATCH_STEP_EXECUTION")).isEqualTo(7_500);
    }

    @Test
    void letsGoOfADeploymentOnceItIsRead() {
        TaskDeploymentRepository deployments = server.context().getBean(TaskDeploymentRepository.class);
        EntityManager entities = server.context().getBean(EntityManager.class);
        String id = jdbc.queryForObject(
                "SELECT EXTERNAL_EXECUTION_ID FROM BOOT3_TASK_EXECUTION WHERE TASK_EXECUTION_ID = 1", String.class);

        new TransactionTemplate(server.context().getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    TaskDeployment deployment = deployments.findByTaskDeploymentId(id);
                    assertThat(deployment.getPlatformName()).isEqualTo("default");
                    assertThat(entities.contains(deployment)).isFalse();
                });
    }

    private static int count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
