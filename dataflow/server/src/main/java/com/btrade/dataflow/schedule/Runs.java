package com.btrade.dataflow.schedule;

import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.cloud.dataflow.aggregate.task.AggregateTaskExplorer;
import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskDeployment;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.schema.AggregateTaskExecution;
import org.springframework.cloud.dataflow.server.repository.TaskDeploymentRepository;
import org.springframework.cloud.deployer.spi.task.LaunchState;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Knows whether a task runs, whoever launched it. A row without an end is no proof: the process may have died. This server knows
 * the processes it launched; another one's counts while it is young or its job's lock is held, or that of a part.
 */
final class Runs {
    private static final PageRequest LATEST = PageRequest.of(0, 100);

    private final AggregateTaskExplorer explorer;
    private final TaskDeploymentRepository deployments;
    private final List<TaskPlatform> platforms;
    private final JdbcTemplate jdbc;
    private final SchedulerSettings settings;

    Runs(
            AggregateTaskExplorer explorer,
            TaskDeploymentRepository deployments,
            List<TaskPlatform> platforms,
            JdbcTemplate jdbc,
            SchedulerSettings settings) {
        this.explorer = explorer;
        this.deployments = deployments;
        this.platforms = platforms;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The execution that runs, the newest if there are more. */
    OptionalLong current(String task) {
        return explorer.findRunningTaskExecutions(task, LATEST).stream()
                .filter(this::lives)
                .mapToLong(AggregateTaskExecution::getExecutionId)
                .max();
    }

    private boolean lives(AggregateTaskExecution execution) {
        String external = execution.getExternalExecutionId();
        TaskDeployment deployment = external == null ? null : deployments.findByTaskDeploymentId(external);
        if (external == null || deployment == null) {
            // Launched by hand, or a launch that failed before there was a process.
            return holdsLock(execution.getTaskName());
        }
        LaunchState state = state(external, deployment.getPlatformName());
        if (state == LaunchState.unknown) {
            return isYoung(deployment) || holdsLock(execution.getTaskName());
        }
        return state == LaunchState.launching || state == LaunchState.running;
    }

    private LaunchState state(String external, String platform) {
        return platforms.stream()
                .flatMap(one -> one.getLaunchers().stream())
                .filter(launcher -> launcher.getName().equals(platform))
                .findFirst()
                .map(Launcher::getTaskLauncher)
                .map(launcher -> launcher.status(external).getState())
                .orElse(LaunchState.unknown);
    }

    private boolean isYoung(TaskDeployment deployment) {
        return deployment.getCreatedOn().isAfter(Instant.now().minus(settings.startUp()));
    }

    /** Its job's lock, or that of a part of its job. */
    private boolean holdsLock(String task) {
        return JobName.named(task).map(JobLockName::allOf).orElse(List.of(task)).stream()
                .anyMatch(this::isHeld);
    }

    private boolean isHeld(String lock) {
        Integer free = jdbc.queryForObject("SELECT IS_FREE_LOCK(" + JobLockName.SQL + ")", Integer.class, lock);
        return free != null && free == 0;
    }

    boolean launchedSince(String task, Instant since) {
        Integer launches = jdbc.queryForObject(
                "SELECT COUNT(*) FROM task_deployment WHERE task_definition_name = ? AND created_on >= ?",
                Integer.class,
                task,
                // The column has whole seconds.
                Timestamp.from(since.truncatedTo(ChronoUnit.SECONDS)));
        return launches != null && launches > 0;
    }
}
