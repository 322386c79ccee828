package com.btrade.jobs.migrate;

import com.btrade.jobs.account.Accounts;
import com.btrade.jobs.account.NewAccount;
import com.btrade.jobs.account.UsersTable;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.store.HerbsOfRun;
import com.btrade.jobs.store.Yaoyy;
import com.btrade.jobs.unknown.UnknownHerbReport;
import com.btrade.jobs.unknown.UnknownHerbTable;
import com.btrade.model.JobName;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code migrate-users}: {@code yaoyy.user} → rule R13 → {@code users}, then both sides are counted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrateSettings.class)
class MigrateUsersJob {
    private static final String MIGRATE = "migrate-users";

    @Bean
    @StepScope
    SourceReader<SourceUser> sourceUserReader(
            @Yaoyy JdbcClient yaoyy, MigrateSettings settings, @Value("#{stepExecution}") StepExecution step) {
        return new SourceReader<>(
                new UserSourceTable(yaoyy), RunParameters.part(step.getJobParameters()), settings.chunkSize());
    }

    @Bean
    @StepScope
    UserProcessor sourceUserProcessor(@Yaoyy JdbcClient yaoyy, @Business JdbcClient jdbc, HerbsOfRun herbsOfRun) {
        return new UserProcessor(
                new UserRule(NamesTable.categories(yaoyy, herbsOfRun.catalogue()), NamesTable.places(yaoyy, jdbc)));
    }

    @Bean
    @StepScope
    MigrationWriter<NewAccount> userMigrationWriter(
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            UnknownHerbTable unknownHerbTable,
            HerbsOfRun herbsOfRun,
            Tally migrateUsersTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new MigrationWriter<>(
                Migration.USERS,
                new UserTaking(new Accounts(new UsersTable(template)), new UserTargetTable(template)),
                new VerdictTable(template, Migration.USERS),
                unknownHerbTable,
                transactions,
                herbsOfRun.catalogue().fingerprint(),
                RunParameters.of(step.getJobParameters()).dryRun(),
                Reconciling.execution(step),
                migrateUsersTally,
                clock);
    }

    @Bean
    Tally migrateUsersTally() {
        return new Tally();
    }

    @Bean
    Step migrateUsersStep(
            CountedSteps steps,
            MigrateSettings settings,
            SourceReader<SourceUser> sourceUserReader,
            UserProcessor sourceUserProcessor,
            MigrationWriter<NewAccount> userMigrationWriter,
            UnknownHerbReport unknownHerbReport,
            Tally migrateUsersTally) {
        return steps.<SourceUser, Judged<NewAccount>>chunks(MIGRATE, settings.chunkSize(), migrateUsersTally)
                .reader(sourceUserReader)
                .processor(sourceUserProcessor)
                .writer(userMigrationWriter)
                .listener(unknownHerbReport)
                // A run that did not add up is judged again from the first row when it goes on.
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    GroupReader userGroupReader(
            @Yaoyy JdbcClient yaoyy,
            MigrateSettings settings,
            JobRepository repository,
            @Value("#{stepExecution}") StepExecution step) {
        return new GroupReader(
                new UserSourceTable(yaoyy), Reconciling.upTo(step, MIGRATE, repository), settings.groupSize());
    }

    @Bean
    @StepScope
    GroupProcessor userGroupProcessor(
            @Yaoyy JdbcClient yaoyy, @Business JdbcTemplate template, @Value("#{stepExecution}") StepExecution step) {
        return new GroupProcessor(
                new UserSourceTable(yaoyy),
                RunParameters.part(step.getJobParameters()),
                new VerdictTable(template, Migration.USERS),
                new UserTargetTable(template),
                Reconciling.execution(step));
    }

    @Bean
    ReconcileWriter userReconcileWriter(Tally reconcileUsersTally) {
        return new ReconcileWriter(reconcileUsersTally);
    }

    @Bean
    Tally reconcileUsersTally() {
        return new Tally();
    }

    @Bean
    Step reconcileUsersStep(
            CountedSteps steps,
            GroupReader userGroupReader,
            GroupProcessor userGroupProcessor,
            ReconcileWriter userReconcileWriter,
            Tally reconcileUsersTally) {
        return steps.<Group, GroupReport>chunks("reconcile-users", 1, reconcileUsersTally)
                .reader(userGroupReader)
                .processor(userGroupProcessor)
                .writer(userReconcileWriter)
                .listener((StepListener) userReconcileWriter)
                .build();
    }

    @Bean("migrate-users")
    Job migrateUsers(JobRepository repository, Step migrateUsersStep, Step reconcileUsersStep) {
        return new JobBuilder(JobName.MIGRATE_USERS.text(), repository)
                .start(migrateUsersStep)
                .next(reconcileUsersStep)
                .build();
    }
}
