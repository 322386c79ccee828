package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.JobsApplication;
import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

class StepsTest {
    private static final Space SPACE = Sandbox.shared().fresh(StepsTest.class);

    @Test
    void commitsEveryStepWithTheBusinessDatabase() {
        try (ConfigurableApplicationContext context = start()) {
            PlatformTransactionManager business =
                    context.getBean("businessTransactionManager", PlatformTransactionManager.class);
            Map<String, Step> steps = steps(context);

            assertThat(steps)
                    .containsOnlyKeys(
                            "crawl-yt1998-purchases/crawl",
                            "crawl-yt1998-purchases/check",
                            "crawl-yt1998-purchases/load",
                            "crawl-zyctd-purchases/crawl",
                            "crawl-zyctd-purchases/check",
                            "crawl-zyctd-purchases/load",
                            "settle-quarantine/settle",
                            "settle-quarantine/load",
                            "convert-trader-data/convert",
                            "push-new-purchases/generate",
                            "push-new-purchases/publish",
                            "monitor-click/monitor",
                            "analysis-record/record",
                            "analysis-record/publish",
                            "analysis-notify/notify",
                            "analysis-notify/publish",
                            "task-generate/generate",
                            "task-generate/publish",
                            "migrate-suppliers/migrate-suppliers",
                            "migrate-suppliers/reconcile-suppliers",
                            "migrate-users/migrate-users",
                            "migrate-users/reconcile-users",
                            "clean-suppliers/undo",
                            "clean-suppliers/split",
                            "clean-suppliers/merge",
                            "crawl-zyccst-suppliers/crawl",
                            "crawl-zyccst-suppliers/check",
                            "crawl-zyccst-suppliers/load",
                            "crawl-zyccst-suppliers/take-up",
                            "crawl-zyccst-merchants/crawl",
                            "crawl-zyccst-merchants/check",
                            "crawl-zyccst-merchants/load",
                            "crawl-zyccst-merchants/take-up",
                            "crawl-yobo360-suppliers/crawl",
                            "crawl-yobo360-suppliers/check",
                            "crawl-yobo360-suppliers/load",
                            "crawl-yobo360-suppliers/take-up",
                            "crawl-zyczyc-suppliers/crawl",
                            "crawl-zyczyc-suppliers/check",
                            "crawl-zyczyc-suppliers/load",
                            "crawl-zyczyc-suppliers/take-up",
                            "crawl-kmzyw-suppliers/crawl",
                            "crawl-kmzyw-suppliers/check",
                            "crawl-kmzyw-suppliers/load",
                            "crawl-kmzyw-suppliers/take-up",
                            "crawl-yt1998-suppliers/crawl",
                            "crawl-yt1998-suppliers/check",
                            "crawl-yt1998-suppliers/load",
                            "crawl-yt1998-suppliers/take-up",
                            "reconcile-messages/reconcile",
                            "opt-out/opt-out",
                            "data-report/report",
                            "push-report/report");
            assertThat(steps.values())
                    .allSatisfy(step -> assertThat(transactionManager(step)).isSameAs(business));
        }
    }

    @Test
    void hasAJobUnderEveryName() {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBeansOfType(Job.class))
                    .containsOnlyKeys(
                            Arrays.stream(JobName.values()).map(JobName::text).toArray(String[]::new));
        }
    }

    @Test
    void keepsItsCountsInTheStepsContext() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            JobArguments arguments = JobArguments.parse(
                    "convert-trader-data",
                    List.of(),
                    new RunSettings("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""),
                    Clock.systemUTC());
            long execution = context.getBean(Launcher.class).launch(arguments).getId();

            StepExecution step = context.getBean(JobRepository.class)
                    .getJobExecution(execution)
                    .getStepExecutions()
                    .iterator()
                    .next();
            assertThat(Tally.in(step.getExecutionContext()))
                    .containsOnlyKeys("read", "written", "filtered", "skipped", "setAside");
            assertThat(step.getExecutionContext().containsKey("count.setAside")).isTrue();
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplication(JobsApplication.class)
                .run(SPACE.environment().entrySet().stream()
                        .map(variable -> "--" + variable.getKey() + "=" + variable.getValue())
                        .toArray(String[]::new));
    }

    /** The steps of all jobs; those of a chain are jobs. */
    private static Map<String, Step> steps(ConfigurableApplicationContext context) {
        Map<String, Step> steps = new TreeMap<>();
        for (Job one : context.getBeansOfType(Job.class).values()) {
            AbstractJob job = (AbstractJob) one;
            job.getStepNames().stream()
                    .filter(step ->
                            step.equals(job.getName()) || JobName.named(step).isEmpty())
                    .forEach(step -> steps.put(job.getName() + "/" + step, Objects.requireNonNull(job.getStep(step))));
        }
        return steps;
    }

    private static Object transactionManager(Step step) {
        try {
            Class<?> type = step instanceof TaskletStep ? TaskletStep.class : ChunkOrientedStep.class;
            Field field = type.getDeclaredField("transactionManager");
            field.setAccessible(true);
            return field.get(step);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Batch's steps have another form", e);
        }
    }
}
