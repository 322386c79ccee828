package com.btrade.dataflow.schedule;

import com.btrade.dataflow.store.OwnMigrations;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.spi.JobFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.dataflow.aggregate.task.AggregateTaskExplorer;
import org.springframework.cloud.dataflow.audit.service.AuditRecordService;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.server.config.OnLocalPlatform;
import org.springframework.cloud.dataflow.server.config.features.SchedulerConfiguration;
import org.springframework.cloud.dataflow.server.repository.TaskDefinitionRepository;
import org.springframework.cloud.dataflow.server.repository.TaskDeploymentRepository;
import org.springframework.cloud.dataflow.server.service.SchedulerService;
import org.springframework.cloud.dataflow.server.service.SpringSecurityAuditorAware;
import org.springframework.cloud.dataflow.server.service.TaskExecutionInfoService;
import org.springframework.cloud.dataflow.server.service.TaskExecutionService;
import org.springframework.cloud.deployer.spi.scheduler.Scheduler;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The scheduler of the local platform, under the same conditions as the empty one of Data Flow that it replaces. */
@Configuration(proxyBeanMethods = false)
@Conditional({OnLocalPlatform.class, SchedulerConfiguration.SchedulerConfigurationPropertyChecker.class})
@EnableConfigurationProperties(SchedulerSettings.class)
class ScheduleConfiguration {
    @Bean
    @DependsOn(OwnMigrations.BEAN)
    SchedulerFactoryBean quartz(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SchedulerSettings settings,
            ObjectProvider<Firing> firing) {
        SchedulerFactoryBean quartz = new SchedulerFactoryBean();
        quartz.setSchedulerName("btrade-dataflow");
        quartz.setDataSource(dataSource);
        quartz.setTransactionManager(transactions);
        quartz.setQuartzProperties(properties(settings));
        // Firing needs the launchers, which need the scheduler.
        JobFactory jobs = (bundle, scheduler) -> new FiringJob(firing.getObject());
        quartz.setJobFactory(jobs);
        quartz.setAutoStartup(false);
        quartz.setWaitForJobsToCompleteOnShutdown(true);
        return quartz;
    }

    private static Properties properties(SchedulerSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        // In milliseconds: how late a server notices what another one was given to fire.
        properties.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(settings.threads()));
        properties.setProperty("org.quartz.jobStore.class", OwnJobStore.class.getName());
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty(
                "org.quartz.jobStore.clusterCheckinInterval",
                Long.toString(settings.checkIn().toMillis()));
        properties.setProperty(
                "org.quartz.jobStore.misfireThreshold",
                Long.toString(settings.misfireThreshold().toMillis()));
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        // Waits for the transaction that adds a schedule, so that its first firing is not overlooked.
        properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        return properties;
    }

    @Bean
    Clockwork clockwork(org.quartz.Scheduler quartz) {
        return new Clockwork(quartz);
    }

    @Bean
    Schedules schedules(DataSource dataSource) {
        return new Schedules(new JdbcTemplate(dataSource));
    }

    @Bean
    ScheduleMetrics scheduleMetrics(
            Schedules schedules, Clockwork clockwork, @Value("${btrade.dataflow.metrics}") String address) {
        return new ScheduleMetrics(schedules, clockwork, address);
    }

    @Bean
    Scheduler localScheduler(
            Schedules schedules,
            Clockwork clockwork,
            PlatformTransactionManager transactions,
            SchedulerSettings settings) {
        return new DatabaseScheduler(schedules, clockwork, new TransactionTemplate(transactions), settings);
    }

    @Bean
    SchedulerService schedulerService(
            Scheduler scheduler,
            TaskDefinitionRepository definitions,
            List<TaskPlatform> platforms,
            AuditRecordService audit) {
        return new LocalSchedulerService(scheduler, definitions, platforms, audit);
    }

    @Bean
    Runs runs(
            AggregateTaskExplorer explorer,
            TaskDeploymentRepository deployments,
            List<TaskPlatform> platforms,
            DataSource dataSource,
            SchedulerSettings settings) {
        return new Runs(explorer, deployments, platforms, new JdbcTemplate(dataSource), settings);
    }

    @Bean
    Firing firing(
            Schedules schedules,
            Clockwork clockwork,
            Runs runs,
            TaskExecutionService executions,
            TaskExecutionInfoService tasks,
            AuditRecordService audit,
            SchedulerSettings settings) {
        return new Firing(schedules, clockwork, runs, new Launching(executions, tasks), new Telling(audit), settings);
    }

    @Bean
    @Primary
    ScheduleAuditor scheduleAuditor(SpringSecurityAuditorAware people) {
        return new ScheduleAuditor(people);
    }

    /** Fires only once the server is ready: before that Data Flow has no launchers. */
    @Bean
    ApplicationListener<AvailabilityChangeEvent<ReadinessState>> clockworkStarter(Clockwork clockwork) {
        return new ClockworkStarter(clockwork);
    }
}
