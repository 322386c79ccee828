package com.btrade.jobs.launch;

import ch.qos.logback.classic.LoggerContext;
import com.btrade.jobs.run.Texts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.task.batch.listener.TaskBatchDao;
import org.springframework.cloud.task.batch.listener.support.JdbcTaskBatchDao;
import org.springframework.cloud.task.configuration.TaskProperties;
import org.springframework.cloud.task.repository.TaskExecution;
import org.springframework.cloud.task.repository.dao.JdbcTaskExecutionDao;
import org.springframework.cloud.task.repository.dao.TaskExecutionDao;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.incrementer.MySQLMaxValueIncrementer;

/**
 * The task execution of this process, opened by Data Flow unless a CronJob came first: started with its arguments, linked
 * to the job executions that run in it, and ended with what the log's last line says. Its few statements need no context
 * and no pool of connections.
 */
final class LaunchedTask {
    private static final Logger log = LoggerFactory.getLogger(LaunchedTask.class);
    private static final int COLUMN = 2_500;
    private static final String CRASHED = "Ended by a crash 进程崩溃; the next launch goes on where it stood 再次启动将从中断处继续";

    private final long id;
    private final TaskExecutionDao executions;
    private final TaskBatchDao links;

    private LaunchedTask(long id, DataSource dataSource, String prefix) {
        this.id = id;
        this.executions = new JdbcTaskExecutionDao(dataSource, prefix);
        this.links = new JdbcTaskBatchDao(dataSource, prefix);
    }

    /**
     * The task that this process was launched as; none if somebody started it by hand. A CronJob starts it with the name that
     * Data Flow gave the task but without asking Data Flow first: then the task execution is opened here.
     */
    static Optional<LaunchedTask> in(Environment environment) {
        TaskProperties task = Binder.get(environment).bindOrCreate("spring.cloud.task", TaskProperties.class);
        DataSource repository = repository(environment);
        String prefix = task.getTablePrefix();
        return Optional.ofNullable(task.getExecutionid())
                .or(() -> Optional.ofNullable(environment.getProperty("spring.cloud.task.name"))
                        .map(name -> open(name, repository, prefix)))
                .map(id -> new LaunchedTask(id, repository, prefix).named());
    }

    /** Has each line of a JSON log say which task execution it is of. */
    private LaunchedTask named() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.putProperty(JsonLines.TASK, Long.toString(id));
        }
        return this;
    }

    private static long open(String name, DataSource repository, String prefix) {
        JdbcTaskExecutionDao executions = new JdbcTaskExecutionDao(repository, prefix);
        executions.setTaskIncrementer(new MySQLMaxValueIncrementer(repository, prefix + "SEQ", "ID"));
        return executions.createTaskExecution(name, null, List.of(), null).getExecutionId();
    }

    /**
     * Says that the process is up.
     *
     * @throws Refusal if there is no such task execution or it has ended
     */
    void begin(String... arguments) {
        TaskExecution task = executions.getTaskExecution(id);
        if (task == null) {
            throw Refusal.notNow("Cannot start task execution 没有这个任务执行: " + id + ", have Data Flow launch the task");
        }
        if (task.getEndTime() != null) {
            throw Refusal.notNow("Cannot start task execution 任务执行已结束: " + id + ", launch the task again");
        }
        LocalDateTime start = task.getStartTime() == null ? now() : task.getStartTime();
        List<String> kept = task.getArguments().isEmpty() ? kept(arguments) : List.of();
        executions.startTaskExecution(id, task.getTaskName(), start, kept, null, task.getParentExecutionId());
    }

    void link(JobExecution job) {
        links.saveRelationship(new TaskExecution(id, null, null, null, null, null, List.of(), null, null), job);
    }

    /** Ends it; where that cannot be written the log says so, and the next launch or the server finds it dead. */
    void end(Ending ending) {
        try {
            end(id, ending.exitCode(), ending.message(), ending.trace());
        } catch (DataAccessException e) {
            log.error("Cannot record the end of task execution {}: {}", id, Cause.of(e));
        }
    }

    /** Ends the task execution of a process that died with the job execution in it. */
    void endCrashed(JobExecution dead) {
        Long owner = executions.getTaskExecutionIdByJobExecutionId(dead.getId());
        TaskExecution task = owner == null ? null : executions.getTaskExecution(owner);
        if (task != null && task.getEndTime() == null) {
            end(task.getExecutionId(), Launch.FAILED, CRASHED, null);
        }
    }

    private void end(long execution, int exitCode, String message, @Nullable String trace) {
        executions.completeTaskExecution(
                execution, exitCode, now(), shown(message), trace == null ? null : shown(trace));
    }

    private static String shown(String text) {
        return Texts.cut(Cause.masked(text), COLUMN);
    }

    /** In the zone that Data Flow and Batch write all their times in. */
    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault());
    }

    /** All but the way to the database: a restart gets these arguments again, and the dashboard shows them. */
    private static List<String> kept(String... arguments) {
        return List.of(arguments).stream()
                .filter(argument -> !argument.startsWith("--spring.datasource."))
                .toList();
    }

    private static DataSource repository(Environment environment) {
        DriverManagerDataSource dataSource = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        Properties driver = new Properties();
        driver.setProperty("connectTimeout", "10000");
        driver.setProperty("socketTimeout", "60000");
        dataSource.setConnectionProperties(driver);
        return dataSource;
    }
}
