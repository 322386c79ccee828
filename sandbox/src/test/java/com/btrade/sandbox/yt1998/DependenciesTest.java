package com.btrade.sandbox.yt1998;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Tests of other modules start the stand-in and load the data set without the sandbox's libraries. */
class DependenciesTest {
    private final JavaClasses made = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.btrade.sandbox.yt1998", "com.btrade.sandbox.dataset");

    @Test
    void theStandInNeedsTheJdkAndModelOnly() {
        classes()
                .that()
                .resideInAPackage("com.btrade.sandbox.yt1998")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.sun.net.httpserver",
                        "org.jspecify.annotations",
                        "com.btrade.model",
                        "com.btrade.sandbox.yt1998",
                        "com.btrade.sandbox.dataset")
                .check(made);
    }

    @Test
    void theDataSetNeedsTheJdkAndModelOnly() {
        classes()
                .that()
                .resideInAPackage("com.btrade.sandbox.dataset")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations", "com.btrade.model", "com.btrade.sandbox.dataset")
                .check(made);
    }
}
