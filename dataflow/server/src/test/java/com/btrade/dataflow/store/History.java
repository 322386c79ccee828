package com.btrade.dataflow.store;

import com.btrade.dataflow.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A past of a server: executions of the platform's tasks that have ended. */
final class History {
    static final String TASK = "convert-trader-data";

    private History() {}

    /** Defines four tasks and gives each a quarter of so many executions; the ids are 1, 2, 3 ... for tasks and jobs. */
    static void load(TestServer server, int executions) {
        server.post(
                "/apps/task/btrade-jobs/1.0",
                Map.of("uri", "file:/opt/btrade/btrade-batch-jobs.jar", "bootVersion", "3"));
        for (String task : new String[] {"crawl-yt1998-purchases", TASK, "push-new-purchases", "crawl-convert-push"}) {
            server.post("/tasks/definitions", Map.of("name", task, "definition", "btrade-jobs"));
        }
        DataSource dataSource = server.context().getBean(DataSource.class);
        new ResourceDatabasePopulator(new ByteArrayResource(sql(executions).getBytes(StandardCharsets.UTF_8)))
                .execute(dataSource);
        new JdbcTemplate(dataSource).query("ANALYZE TABLE BOOT3_TASK_EXECUTION, BOOT3_BATCH_JOB_EXECUTION", row -> {});
    }

    private static String sql(int executions) {
        try (InputStream script = History.class.getResourceAsStream("/history/executions.sql")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("200000", String.valueOf(2 * executions)).replace("100000", String.valueOf(executions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
