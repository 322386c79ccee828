package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.JobsApplication;
import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.lang.reflect.Field;
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

            assertThat(steps).containsOnlyKeys("crawlStep", "convertStep", "generateStep", "publishStep", "reconcileStep");
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
                    "convert-trader-data", List.of(), new RunSettings("", "", "", "", "", "", "", "", ""));
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
