package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.Filled;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecoveryTest {
    private static final JobName CONVERT = JobName.CONVERT_TRADER_DATA;

    private final Space space = Sandbox.shared().fresh(RecoveryTest.class);
    private final Database database = new Database(space);

    /** The Data Flow server's own recovery, which comes between our reading and our writing. */
    static class Racing {
        @Bean
        static BeanPostProcessor serverIsFaster(ObjectProvider<DataSource> dataSource) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JobOperator ? racing(bean, dataSource) : bean;
                }
            };
        }

        private static Object racing(Object operator, ObjectProvider<DataSource> dataSource) {
            ProxyFactory proxy = new ProxyFactory(operator);
            proxy.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> {
                if (method.getName().equals("recover")) {
                    markAsFailed(JdbcClient.create(dataSource.getObject()));
                }
            });
            return proxy.getProxy();
        }

        private static void markAsFailed(JdbcClient jdbc) {
            for (String table : List.of("BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION")) {
                jdbc.sql("UPDATE " + table
                                + " SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', EXIT_MESSAGE = 'by the server',"
                                + " END_TIME = NOW(), VERSION = VERSION + 1 WHERE STATUS = 'STARTED'")
                        .update();
            }
        }
    }

    @Test
    void goesOnWithWhatTheServerMarkedInTheSameMoment() {
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);
        failOnce();
        jdbc().sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL")
                .update();
        jdbc().sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL")
                .update();

        JobRun run = JobRun.inThisJvm(space, CONVERT, new Class<?>[] {Today.class, Racing.class});

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("was marked as failed by the Data Flow server meanwhile");
        assertThat(jdbc().sql("SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID")
                        .query(String.class)
                        .list())
                .containsExactly("FAILED", "COMPLETED");
    }

    @Test
    void sumsUpWhatACrashedProcessCouldNot() {
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);
        failOnce();
        database.update("DELETE FROM run_summary");

        JobRun run = JobRun.inThisJvm(space, CONVERT, new Class<?>[] {Today.class});

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(database.rows("SELECT status FROM run_summary ORDER BY job_execution"))
                .extracting(row -> row.get("status"))
                .containsExactly("FAILED", "COMPLETED");
    }

    @Test
    void sumsUpEveryPartThatCrashed() {
        Filled.yaoyy(space, 20);
        database.update("DELETE FROM btrade_lock WHERE name = 'supplier'");
        for (String part : List.of("part=1/2", "part=2/2")) {
            assertThat(JobRun.inThisJvm(space, JobName.MIGRATE_SUPPLIERS, part).exitCode())
                    .isEqualTo(1);
        }
        database.update("INSERT INTO btrade_lock (name) VALUES ('supplier')");
        database.update("DELETE FROM run_summary");

        JobRun run = JobRun.inThisJvm(space, JobName.MIGRATE_SUPPLIERS, "part=2/2");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(database.rows(
                        "SELECT status FROM run_summary WHERE step = 'migrate-suppliers' ORDER BY job_execution"))
                .extracting(row -> row.get("status"))
                .containsExactly("FAILED", "FAILED", "COMPLETED");
    }

    private void failOnce() {
        database.update("DELETE FROM btrade_lock WHERE name = 'users'");
        assertThat(JobRun.inThisJvm(space, CONVERT, new Class<?>[] {Today.class})
                        .exitCode())
                .isEqualTo(1);
        database.update("INSERT INTO btrade_lock (name) VALUES ('users')");
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(
                new DriverManagerDataSource(space.jobRepositoryUrl(), space.mysqlUser(), space.mysqlPassword()));
    }
}
