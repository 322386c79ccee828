package com.btrade.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses APPS =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("com.btrade.stream");

    @Test
    void theCoreKnowsNeitherSparkNorAnyDriver() {
        classes()
                .that()
                .resideInAnyPackage("com.btrade.stream.send", "com.btrade.stream.click", "com.btrade.stream.receipt")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "org.slf4j",
                        "com.btrade.model",
                        "com.btrade.stream.send",
                        "com.btrade.stream.click",
                        "com.btrade.stream.receipt")
                .check(APPS);
    }

    @Test
    void onlyTheFrameKnowsSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.btrade.stream.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(APPS);
    }

    @Test
    void onlyOneClassKnowsSparksOptions() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SparkOptions")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.spark.sql.SparkSession$Builder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.spark.sql.streaming.DataStreamReader")
                .check(APPS);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("com.btrade.stream.(**)").should().beFreeOfCycles().check(APPS);
    }
}
