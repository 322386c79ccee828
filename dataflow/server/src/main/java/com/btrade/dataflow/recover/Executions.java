package com.btrade.dataflow.recover;

import com.btrade.dataflow.store.OwnMigrations;
import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The execution tables that Data Flow shares with the tasks it launches.
 *
 * <p>A process takes its job's named lock before it writes the job execution and gives it back after it has ended it. Here
 * an execution that says it is running is locked as a row first and the named lock is looked at then. A living process
 * cannot end its execution in between, so it still has the named lock, and nothing is written; whoever launches the job in
 * between writes another row; a second server finds the row locked, or ended. So a free lock means that the process is
 * gone.
 */
@Component
@DependsOn(OwnMigrations.BEAN)
class Executions {
    private static final String RUNNING_JOBS = """
            SELECT E.JOB_EXECUTION_ID, I.JOB_NAME, P.PARAMETER_VALUE AS PART, T.EXTERNAL_EXECUTION_ID, D.platform_name
            FROM BOOT3_BATCH_JOB_EXECUTION E
            JOIN BOOT3_BATCH_JOB_INSTANCE I ON I.JOB_INSTANCE_ID = E.JOB_INSTANCE_ID
            LEFT JOIN BOOT3_BATCH_JOB_EXECUTION_PARAMS P
              ON P.JOB_EXECUTION_ID = E.JOB_EXECUTION_ID AND P.PARAMETER_NAME = 'part'
            LEFT JOIN BOOT3_TASK_TASK_BATCH B ON B.JOB_EXECUTION_ID = E.JOB_EXECUTION_ID
            LEFT JOIN BOOT3_TASK_EXECUTION T ON T.TASK_EXECUTION_ID = B.TASK_EXECUTION_ID
            LEFT JOIN task_deployment D ON D.task_deployment_id = T.EXTERNAL_EXECUTION_ID
            WHERE E.STATUS IN ('STARTING', 'STARTED', 'STOPPING') AND I.JOB_NAME IN (:ours)
            ORDER BY E.JOB_EXECUTION_ID
            """;

    private static final String OPEN_TASKS = """
            SELECT
              T.TASK_EXECUTION_ID, T.TASK_NAME, T.EXTERNAL_EXECUTION_ID, T.START_TIME, T.LAST_UPDATED,
              D.platform_name, D.created_on,
              MAX(E.LAST_UPDATED) AS JOB_UPDATED,
              COUNT(E.JOB_EXECUTION_ID) > 0 AND COUNT(E.JOB_EXECUTION_ID) = SUM(E.STATUS = 'COMPLETED') AS COMPLETED
            FROM BOOT3_TASK_EXECUTION T
            LEFT JOIN task_deployment D ON D.task_deployment_id = T.EXTERNAL_EXECUTION_ID
            LEFT JOIN BOOT3_TASK_TASK_BATCH B ON B.TASK_EXECUTION_ID = T.TASK_EXECUTION_ID
            LEFT JOIN BOOT3_BATCH_JOB_EXECUTION E ON E.JOB_EXECUTION_ID = B.JOB_EXECUTION_ID
            WHERE T.END_TIME IS NULL AND T.TASK_NAME IN (:ours)
            GROUP BY T.TASK_EXECUTION_ID, D.id
            HAVING COALESCE(SUM(E.STATUS IN ('STARTING', 'STARTED', 'STOPPING')), 0) = 0
            ORDER BY T.TASK_EXECUTION_ID
            """;

    private static final String LOCK_JOB = """
            SELECT JOB_EXECUTION_ID FROM BOOT3_BATCH_JOB_EXECUTION
            WHERE JOB_EXECUTION_ID = :execution AND STATUS IN ('STARTING', 'STARTED', 'STOPPING')
            FOR UPDATE SKIP LOCKED
            """;

    private static final String LOCK_TASK = """
            SELECT TASK_EXECUTION_ID FROM BOOT3_TASK_EXECUTION
            WHERE TASK_EXECUTION_ID = :execution AND END_TIME IS NULL
            FOR UPDATE SKIP LOCKED
            """;

    /** As Batch 6's JobOperator.recover does it, and the reason. */
    private static final String END_STEPS = """
            UPDATE BOOT3_BATCH_STEP_EXECUTION
            SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', EXIT_MESSAGE = :message, END_TIME = :now, LAST_UPDATED = :now,
              VERSION = VERSION + 1
            WHERE JOB_EXECUTION_ID = :execution AND STATUS IN ('STARTING', 'STARTED', 'STOPPING')
            """;

    private static final String END_JOB = """
            UPDATE BOOT3_BATCH_JOB_EXECUTION
            SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', EXIT_MESSAGE = :message, END_TIME = :now, LAST_UPDATED = :now,
              VERSION = VERSION + 1
            WHERE JOB_EXECUTION_ID = :execution
            """;

    private static final String END_TASK_OF_JOB = """
            UPDATE BOOT3_TASK_EXECUTION T
            JOIN BOOT3_TASK_TASK_BATCH B ON B.TASK_EXECUTION_ID = T.TASK_EXECUTION_ID
            SET T.END_TIME = :now, T.EXIT_CODE = :exitCode, T.EXIT_MESSAGE = :message, T.ERROR_MESSAGE = :error,
              T.LAST_UPDATED = :now
            WHERE B.JOB_EXECUTION_ID = :execution AND T.END_TIME IS NULL
            """;

    private static final String END_TASK = """
            UPDATE BOOT3_TASK_EXECUTION
            SET END_TIME = :now, EXIT_CODE = :exitCode, EXIT_MESSAGE = :message, ERROR_MESSAGE = :error,
              LAST_UPDATED = :now
            WHERE TASK_EXECUTION_ID = :execution
            """;

    private static final String IS_FREE = "SELECT IS_FREE_LOCK(" + JobLockName.SQL + ")";

    private static final List<String> OURS =
            Arrays.stream(JobName.values()).map(JobName::text).collect(Collectors.toUnmodifiableList());

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Executions(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Other jobs than ours take no lock, so nothing can be said of them. */
    List<RunningJob> runningJobs() {
        return jdbc.query(
                RUNNING_JOBS,
                new MapSqlParameterSource("ours", OURS),
                (row, number) -> new RunningJob(
                        row.getLong("JOB_EXECUTION_ID"),
                        job(row.getString("JOB_NAME")),
                        part(row.getString("PART")),
                        process(row)));
    }

    List<OpenTask> openTasks() {
        return jdbc.query(OPEN_TASKS, new MapSqlParameterSource("ours", OURS), (row, number) -> task(row));
    }

    /** Whether nobody runs a job, nor any part of it. */
    boolean isFree(JobName job) {
        return JobLockName.allOf(job).stream().allMatch(this::isFree);
    }

    /** Whether nobody runs that job, or that part of it. */
    boolean isFree(RunningJob job) {
        return isFree(JobLockName.of(job.job(), job.part()));
    }

    private boolean isFree(String lock) {
        return Boolean.TRUE.equals(jdbc.getJdbcOperations().queryForObject(IS_FREE, Boolean.class, lock));
    }

    /** Marks a job execution, its steps and the task they ran in as failed, unless its process lives. */
    boolean end(RunningJob dead, Verdict verdict, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            MapSqlParameterSource values = values(dead.execution(), verdict, now);
            if (jdbc.queryForList(LOCK_JOB, values).isEmpty() || !isFree(dead)) {
                return false;
            }
            jdbc.update(END_STEPS, values);
            jdbc.update(END_JOB, values);
            jdbc.update(END_TASK_OF_JOB, values);
            return true;
        }));
    }

    /**
     * Ends a task execution unless it has ended itself.
     *
     * @param gone its process is known to be gone; otherwise it is taken to live while the job's lock is taken
     */
    boolean end(OpenTask dead, Verdict verdict, boolean gone, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            MapSqlParameterSource values = values(dead.execution(), verdict, now);
            if (jdbc.queryForList(LOCK_TASK, values).isEmpty() || !(gone || isFree(dead.job()))) {
                return false;
            }
            return jdbc.update(END_TASK, values) == 1;
        }));
    }

    private static MapSqlParameterSource values(long execution, Verdict verdict, Instant now) {
        return new MapSqlParameterSource("execution", execution)
                .addValue("exitCode", verdict.exitCode())
                .addValue("message", verdict.message())
                .addValue("error", verdict.exitCode() == 0 ? null : verdict.message())
                .addValue("now", Timestamp.from(now));
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getLong("TASK_EXECUTION_ID"),
                job(row.getString("TASK_NAME")),
                process(row),
                row.getTimestamp("START_TIME") != null,
                row.getBoolean("COMPLETED"),
                latest(
                        row.getTimestamp("START_TIME"),
                        row.getTimestamp("LAST_UPDATED"),
                        row.getTimestamp("created_on"),
                        row.getTimestamp("JOB_UPDATED")));
    }

    private static Optional<Launched> process(ResultSet row) throws SQLException {
        String platform = row.getString("platform_name");
        return platform == null
                ? Optional.empty()
                : Optional.of(new Launched(platform, row.getString("EXTERNAL_EXECUTION_ID")));
    }

    private static Instant latest(@Nullable Timestamp... times) {
        return Stream.of(times)
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Part part(@Nullable String text) {
        return text == null ? Part.WHOLE : Part.parse(text);
    }

    private static JobName job(String name) {
        return JobName.named(name).orElseThrow(() -> new IllegalStateException("Invalid job name: " + name));
    }
}
