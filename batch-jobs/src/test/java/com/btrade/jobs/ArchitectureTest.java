package com.btrade.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.btrade.jobs");
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "java.sql..", "javax.sql..", "com.mongodb..", "org.bson..", "org.apache.kafka.."
    };

    @Test
    void keepsRulesFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "com.btrade.jobs.herb..",
                        "com.btrade.jobs.quantity..",
                        "com.btrade.jobs.recipient..",
                        "com.btrade.jobs.followup..",
                        "com.btrade.jobs.supplier..",
                        "com.btrade.jobs.fetch..",
                        "com.btrade.jobs.site..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(CLASSES);
    }

    @Test
    void letsOnlyWhatStandsAroundARuleKnowAFramework() {
        String around = ".*(Job|Reader|Writer|Processor|Table|Tables|Settings|Publisher|Store|Histories|Document"
                + "|Steps|HerbsOfRun|CrawlJobs|CrawlJob|CrawlParts|SiteRun|LoadRun|HostLock|Keeping|Listener|Tasklet"
                + "|StoredMemory|Reconciling|TableKeys|Hint)(\\$.*)?";
        classes()
                .that(resideInAnyPackage(
                                "com.btrade.jobs.account..",
                                "com.btrade.jobs.crawl..",
                                "com.btrade.jobs.convert..",
                                "com.btrade.jobs.migrate..",
                                "com.btrade.jobs.clean..",
                                "com.btrade.jobs.push..",
                                "com.btrade.jobs.analysis..",
                                "com.btrade.jobs.generate..",
                                "com.btrade.jobs.task..",
                                "com.btrade.jobs.optout..",
                                "com.btrade.jobs.reconcile..",
                                "com.btrade.jobs.pushreport..")
                        .and(not(nameMatching(around))))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(FRAMEWORKS)))
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("com.btrade.jobs.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void letsNoStageKnowAnother() {
        slices().matching(
                        "com.btrade.jobs.(crawl|convert|push|optout|analysis|generate|migrate|clean|reconcile|pushreport|chain)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }
}
