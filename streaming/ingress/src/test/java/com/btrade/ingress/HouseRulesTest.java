package com.btrade.ingress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses INGRESS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.btrade.ingress");

    @Test
    void packagesFormNoCycles() {
        slices().matching("com.btrade.ingress.(*)..").should().beFreeOfCycles().check(INGRESS);
    }

    @Test
    void onlyTheLogsAppendToKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.btrade.ingress.views")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..")
                .check(INGRESS);
    }

    @Test
    void onlyTheLandingPagesTheAnswersAndTheHooksQueryMysql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "com.btrade.ingress.landing", "com.btrade.ingress.consent", "com.btrade.ingress.receipt")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(INGRESS);
    }
}
