package com.btrade.jobs.migrate;

import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.store.HerbsOfRun;
import com.btrade.jobs.store.SupplierTable;
import com.btrade.jobs.store.Yaoyy;
import com.btrade.jobs.supplier.NewSupplier;
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

/** The job {@code migrate-suppliers}: {@code yaoyy.supplier} → rule R12 → {@code supplier}, then both sides are counted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrateSettings.class)
class MigrateSuppliersJob {
    private static final String MIGRATE = "migrate-suppliers";

    @Bean
    @StepScope
    SourceReader<SourceSupplier> sourceSupplierReader(
            @Yaoyy JdbcClient yaoyy, MigrateSettings settings, @Value("#{stepExecution}") StepExecution step) {
        return new SourceReader<>(
                new SupplierSourceTable(yaoyy), RunParameters.part(step.getJobParameters()), settings.chunkSize());
    }

    @Bean
    @StepScope
    SupplierProcessor sourceSupplierProcessor(
            @Yaoyy JdbcClient yaoyy, @Business JdbcClient jdbc, HerbsOfRun herbsOfRun) {
        return new SupplierProcessor(
                new SupplierRule(NamesTable.categories(yaoyy, herbsOfRun.catalogue()), NamesTable.places(yaoyy, jdbc)));
    }

    @Bean
    @StepScope
    MigrationWriter<NewSupplier> supplierMigrationWriter(
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            UnknownHerbTable unknownHerbTable,
            HerbsOfRun herbsOfRun,
            Tally migrateSuppliersTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new MigrationWriter<>(
                Migration.SUPPLIERS,
                new SupplierTaking(
                        new SupplierTable(template),
                        new SupplierTargetTable(JdbcClient.create(template)),
                        RunParameters.part(step.getJobParameters())),
                new VerdictTable(template, Migration.SUPPLIERS),
                unknownHerbTable,
                transactions,
                herbsOfRun.catalogue().fingerprint(),
                RunParameters.of(step.getJobParameters()).dryRun(),
                Reconciling.execution(step),
                migrateSuppliersTally,
                clock);
    }

    @Bean
    Tally migrateSuppliersTally() {
        return new Tally();
    }

    @Bean
    Step migrateSuppliersStep(
            CountedSteps steps,
            MigrateSettings settings,
            SourceReader<SourceSupplier> sourceSupplierReader,
            SupplierProcessor sourceSupplierProcessor,
            MigrationWriter<NewSupplier> supplierMigrationWriter,
            UnknownHerbReport unknownHerbReport,
            Tally migrateSuppliersTally) {
        return steps.<SourceSupplier, Judged<NewSupplier>>chunks(MIGRATE, settings.chunkSize(), migrateSuppliersTally)
                .reader(sourceSupplierReader)
                .processor(sourceSupplierProcessor)
                .writer(supplierMigrationWriter)
                .listener(unknownHerbReport)
                // A run that did not add up is judged again from the first row when it goes on.
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    GroupReader supplierGroupReader(
            @Yaoyy JdbcClient yaoyy,
            MigrateSettings settings,
            JobRepository repository,
            @Value("#{stepExecution}") StepExecution step) {
        return new GroupReader(
                new SupplierSourceTable(yaoyy), Reconciling.upTo(step, MIGRATE, repository), settings.groupSize());
    }

    @Bean
    @StepScope
    GroupProcessor supplierGroupProcessor(
            @Yaoyy JdbcClient yaoyy, @Business JdbcTemplate template, @Value("#{stepExecution}") StepExecution step) {
        return new GroupProcessor(
                new SupplierSourceTable(yaoyy),
                RunParameters.part(step.getJobParameters()),
                new VerdictTable(template, Migration.SUPPLIERS),
                new SupplierTargetTable(JdbcClient.create(template)),
                Reconciling.execution(step));
    }

    @Bean
    ReconcileWriter supplierReconcileWriter(Tally reconcileSuppliersTally) {
        return new ReconcileWriter(reconcileSuppliersTally);
    }

    @Bean
    Tally reconcileSuppliersTally() {
        return new Tally();
    }

    @Bean
    Step reconcileSuppliersStep(
            CountedSteps steps,
            GroupReader supplierGroupReader,
            GroupProcessor supplierGroupProcessor,
            ReconcileWriter supplierReconcileWriter,
            Tally reconcileSuppliersTally) {
        return steps.<Group, GroupReport>chunks("reconcile-suppliers", 1, reconcileSuppliersTally)
                .reader(supplierGroupReader)
                .processor(supplierGroupProcessor)
                .writer(supplierReconcileWriter)
                .listener((StepListener) supplierReconcileWriter)
                .build();
    }

    @Bean("migrate-suppliers")
    Job migrateSuppliers(JobRepository repository, Step migrateSuppliersStep, Step reconcileSuppliersStep) {
        return new JobBuilder(JobName.MIGRATE_SUPPLIERS.text(), repository)
                .start(migrateSuppliersStep)
                .next(reconcileSuppliersStep)
                .build();
    }
}
