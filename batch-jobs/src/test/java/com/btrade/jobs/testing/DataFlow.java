package com.btrade.jobs.testing;

import com.btrade.model.JobName;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Data Flow's part in a task, as far as the task sees it: the tables with the prefix {@code BOOT3_}, a task execution opened
 * before the launch, and the properties and arguments of one.
 */
public final class DataFlow {
    private final Space space;
    private final JdbcClient jdbc;
    private long last;

    /** On the space's schema for job repositories, which is empty before. */
    public DataFlow(Space space) {
        this.space = space;
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(space.jobRepositoryUrl(), space.mysqlUser(), space.mysqlPassword());
        create(dataSource, "org/springframework/batch/core/schema-mysql.sql", "\\bBATCH_", "BOOT3_BATCH_");
        create(
                dataSource,
                "org/springframework/cloud/task/schema-mysql.sql",
                "(?i)(TABLE|INTO|references) TASK_",
                "$1 BOOT3_TASK_");
        jdbc = JdbcClient.create(dataSource);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** The task execution launched last. */
    public long last() {
        return last;
    }

    /** Launches a task in this JVM and waits for its end. */
    public JobRun launch(JobName task, String... arguments) {
        return JobRun.inThisJvm(space, task, new Class<?>[] {Today.class}, all(task, arguments));
    }

    /** What a CronJob of Data Flow starts: no task execution was opened for it. */
    public JobRun fire(JobName task, String... arguments) {
        return JobRun.inThisJvm(
                space,
                task,
                new Class<?>[] {Today.class},
                given(task, arguments).toArray(String[]::new));
    }

    /** Launches a task as a process. */
    public JobProcess start(JobName task, Map<String, String> environment, String... arguments) {
        return JobProcess.start(space, task, environment, all(task, arguments));
    }

    /** "Restart the job" of the dashboard: the arguments of the task, then the job parameters that are not among them. */
    public JobRun restart(JobName task, long jobExecution, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        jdbc
                .sql("SELECT CONCAT(PARAMETER_NAME, '=', PARAMETER_VALUE, ',', PARAMETER_TYPE), PARAMETER_NAME"
                        + " FROM BOOT3_BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID = ?")
                .param(jobExecution)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(one -> Arrays.stream(arguments).noneMatch(argument -> argument.startsWith(one.get(1))))
                .forEach(one -> all.add(one.get(0)));
        return launch(task, all.toArray(String[]::new));
    }

    /** Opens a task execution without launching anything. */
    public long open(JobName task) {
        last = jdbc.sql("SELECT COALESCE(MAX(TASK_EXECUTION_ID), 0) + 1 FROM BOOT3_TASK_EXECUTION")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO BOOT3_TASK_EXECUTION (TASK_EXECUTION_ID, TASK_NAME, LAST_UPDATED) VALUES (?, ?, NOW())")
                .params(last, task.text())
                .update();
        return last;
    }

    public Map<String, Object> task(long id) {
        return jdbc.sql("SELECT * FROM BOOT3_TASK_EXECUTION WHERE TASK_EXECUTION_ID = ?")
                .param(id)
                .query()
                .singleRow();
    }

    public List<String> arguments(long id) {
        return jdbc.sql("SELECT TASK_PARAM FROM BOOT3_TASK_EXECUTION_PARAMS WHERE TASK_EXECUTION_ID = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    /** The job executions of a task as {@code <job> <run.id> <status>: <steps>}. */
    public List<String> jobs(long task) {
        return jdbc.sql("""
                        SELECT CONCAT(i.JOB_NAME, ' ', p.PARAMETER_VALUE, ' ', e.STATUS, ': ', COALESCE(
                          (SELECT GROUP_CONCAT(s.STEP_NAME ORDER BY s.STEP_EXECUTION_ID SEPARATOR ' ')
                           FROM BOOT3_BATCH_STEP_EXECUTION s WHERE s.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID), ''))
                        FROM BOOT3_TASK_TASK_BATCH t
                        JOIN BOOT3_BATCH_JOB_EXECUTION e USING (JOB_EXECUTION_ID)
                        JOIN BOOT3_BATCH_JOB_INSTANCE i USING (JOB_INSTANCE_ID)
                        JOIN BOOT3_BATCH_JOB_EXECUTION_PARAMS p USING (JOB_EXECUTION_ID)
                        WHERE t.TASK_EXECUTION_ID = ? AND p.PARAMETER_NAME = 'run.id'
                        ORDER BY e.JOB_EXECUTION_ID""").param(task).query(String.class).list();
    }

    /** The exit messages of a job execution and its steps. */
    public List<String> exitMessages(long jobExecution) {
        return jdbc.sql("""
                        SELECT EXIT_MESSAGE FROM BOOT3_BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = :id
                        UNION ALL
                        SELECT EXIT_MESSAGE FROM BOOT3_BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = :id""").param("id", jobExecution).query(String.class).list();
    }

    /** The first job execution of a task. */
    public long jobExecution(long task) {
        return jdbc.sql("SELECT MIN(JOB_EXECUTION_ID) FROM BOOT3_TASK_TASK_BATCH WHERE TASK_EXECUTION_ID = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    /** "Stop the job" of the dashboard. */
    public void stop(long jobExecution) {
        jdbc.sql("UPDATE BOOT3_BATCH_JOB_EXECUTION SET STATUS = 'STOPPING', VERSION = VERSION + 1"
                        + " WHERE JOB_EXECUTION_ID = ?")
                .param(jobExecution)
                .update();
    }

    private String[] all(JobName task, String... arguments) {
        List<String> all = given(task, arguments);
        all.add("--spring.cloud.task.executionid=" + open(task));
        return all.toArray(String[]::new);
    }

    private List<String> given(JobName task, String... arguments) {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        given.add("--spring.application.json=" + properties(task));
        given.add("--app.btrade-jobs.spring.cloud.task.initialize-enabled=false");
        given.add("--app.btrade-jobs.spring.batch.jdbc.table-prefix=BOOT3_BATCH_");
        given.add("--app.btrade-jobs.spring.cloud.task.tablePrefix=BOOT3_TASK_");
        return given;
    }

    private String properties(JobName task) {
        return Map.of(
                        "spring.datasource.url",
                        space.jobRepositoryUrl(),
                        "spring.datasource.username",
                        space.mysqlUser(),
                        "spring.datasource.password",
                        space.mysqlPassword(),
                        "spring.datasource.driverClassName",
                        "com.mysql.cj.jdbc.Driver",
                        "spring.cloud.task.initialize-enabled",
                        "false",
                        "spring.cloud.task.tablePrefix",
                        "BOOT3_TASK_",
                        "spring.cloud.task.name",
                        task.text(),
                        "spring.batch.jdbc.table-prefix",
                        "BOOT3_BATCH_")
                .entrySet()
                .stream()
                .map(property -> '"' + property.getKey() + "\":\"" + property.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void create(DriverManagerDataSource dataSource, String script, String names, String prefixed) {
        try {
            String sql = new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
            new ResourceDatabasePopulator(new ByteArrayResource(
                            sql.replaceAll(names, prefixed).getBytes(StandardCharsets.UTF_8)))
                    .execute(dataSource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
