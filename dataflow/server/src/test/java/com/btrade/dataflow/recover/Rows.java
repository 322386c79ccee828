package com.btrade.dataflow.recover;

import com.btrade.dataflow.testing.TestServer;
import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The execution tables of a server, with rows as processes leave them. */
final class Rows {
    private static final AtomicLong IDS = new AtomicLong(1000);

    private final Space space;
    private final JdbcTemplate jdbc;

    private Rows(Space space) {
        this.space = space;
        this.jdbc = new JdbcTemplate(
                new DriverManagerDataSource(space.dataflowUrl(), space.mysqlUser(), space.mysqlPassword()));
    }

    static Rows of(TestServer server) {
        return new Rows(server.space());
    }

    /** A job that stands in its second step, in a task; both have one id. */
    long running(String job, String status) {
        long id = started(job, 60);
        instance(id, job, status);
        step(id, 10 * id, "first", "COMPLETED");
        step(id, 10 * id + 1, "second", "STARTED");
        return id;
    }

    /** A task that came to its start so many minutes ago. */
    long started(String task, int minutesAgo) {
        long id = launched(task, minutesAgo);
        jdbc.update("UPDATE BOOT3_TASK_EXECUTION SET START_TIME = LAST_UPDATED WHERE TASK_EXECUTION_ID = ?", id);
        jdbc.update("INSERT INTO BOOT3_TASK_EXECUTION_PARAMS VALUES (?, 'businessDate=2026-11-25')", id);
        return id;
    }

    /** A task that Data Flow launched so many minutes ago and that never was heard of. */
    long launched(String task, int minutesAgo) {
        long id = IDS.incrementAndGet();
        jdbc.update(
                "INSERT INTO BOOT3_TASK_EXECUTION (TASK_EXECUTION_ID, TASK_NAME, LAST_UPDATED, EXTERNAL_EXECUTION_ID)"
                        + " VALUES (?, ?, ?, ?)",
                id,
                task,
                minutesAgo(minutesAgo),
                task + "-" + id);
        return id;
    }

    /** A job that ended with a status so many minutes ago in a task that did not. */
    long ended(String job, String status, int minutesAgo) {
        long id = started(job, 60);
        instance(id, job, status);
        jdbc.update(
                "UPDATE BOOT3_BATCH_JOB_EXECUTION SET LAST_UPDATED = ? WHERE JOB_EXECUTION_ID = ?",
                minutesAgo(minutesAgo),
                id);
        return id;
    }

    /** All that was written so far about a task is as old as that. */
    void age(long task, int minutes) {
        jdbc.update(
                "UPDATE BOOT3_TASK_EXECUTION SET LAST_UPDATED = ? WHERE TASK_EXECUTION_ID = ?",
                minutesAgo(minutes),
                task);
        jdbc.update("UPDATE task_deployment SET created_on = ?", minutesAgo(minutes));
    }

    Map<String, Object> job(long id) {
        return jdbc.queryForMap("SELECT * FROM BOOT3_BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?", id);
    }

    Map<String, Object> step(long job, String name) {
        return jdbc.queryForMap(
                "SELECT * FROM BOOT3_BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ? AND STEP_NAME = ?", job, name);
    }

    Map<String, Object> task(long id) {
        return jdbc.queryForMap("SELECT * FROM BOOT3_TASK_EXECUTION WHERE TASK_EXECUTION_ID = ?", id);
    }

    String manifest(long task) {
        return jdbc.queryForObject(
                "SELECT TASK_EXECUTION_MANIFEST FROM BOOT3_TASK_EXECUTION_METADATA WHERE TASK_EXECUTION_ID = ?",
                String.class,
                task);
    }

    long lastTask() {
        return jdbc.queryForObject("SELECT MAX(ID) FROM BOOT3_TASK_SEQ", Long.class);
    }

    int audited(String words) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_records WHERE audit_data LIKE ?", Integer.class, "%" + words + "%");
    }

    /** A job that stands in its second step with a part of its rows. */
    long running(JobName job, Part part) {
        long id = running(job.text(), "STARTED");
        jdbc.update(
                "INSERT INTO BOOT3_BATCH_JOB_EXECUTION_PARAMS VALUES (?, 'part', 'java.lang.String', ?, 'Y')",
                id,
                part.toString());
        return id;
    }

    /** Holds a job's lock as a process that runs it does. */
    Connection holdLock(JobName job) throws SQLException {
        return holdLock(job, Part.WHOLE);
    }

    /** Holds the lock of a part. */
    Connection holdLock(JobName job, Part part) throws SQLException {
        Connection connection =
                DriverManager.getConnection(space.dataflowUrl(), space.mysqlUser(), space.mysqlPassword());
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(" + JobLockName.SQL + ", 0)")) {
            lock.setString(1, JobLockName.of(job, part));
            lock.executeQuery();
        }
        return connection;
    }

    private void instance(long id, String job, String status) {
        jdbc.update("INSERT INTO BOOT3_BATCH_JOB_INSTANCE VALUES (?, 0, ?, MD5(?))", id, job, id);
        jdbc.update(
                "INSERT INTO BOOT3_BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME,"
                        + " START_TIME, STATUS, EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)"
                        + " VALUES (?, 1, ?, NOW(6), NOW(6), ?, 'UNKNOWN', '', NOW(6))",
                id,
                id,
                status);
        jdbc.update(
                "INSERT INTO BOOT3_BATCH_JOB_EXECUTION_PARAMS VALUES"
                        + " (?, 'businessDate', 'java.lang.String', '2026-11-25', 'Y'),"
                        + " (?, 'run.id', 'java.lang.Long', '7', 'Y')",
                id,
                id);
        jdbc.update("INSERT INTO BOOT3_TASK_TASK_BATCH VALUES (?, ?)", id, id);
    }

    private void step(long job, long id, String name, String status) {
        jdbc.update(
                "INSERT INTO BOOT3_BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID,"
                        + " CREATE_TIME, START_TIME, STATUS, COMMIT_COUNT, READ_COUNT, FILTER_COUNT, WRITE_COUNT,"
                        + " READ_SKIP_COUNT, WRITE_SKIP_COUNT, PROCESS_SKIP_COUNT, ROLLBACK_COUNT, EXIT_CODE,"
                        + " EXIT_MESSAGE, LAST_UPDATED)"
                        + " VALUES (?, 3, ?, ?, NOW(6), NOW(6), ?, 2, 20, 0, 20, 0, 0, 0, 0, 'EXECUTING', '', NOW(6))",
                id,
                name,
                job,
                status);
    }

    private static Timestamp minutesAgo(int minutes) {
        return Timestamp.from(Instant.now().minusSeconds(60L * minutes));
    }
}
