package com.btrade.sandbox.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Tests of other modules start the stand-ins without the sandbox's libraries. */
class DependenciesTest {
    @Test
    void theStandInsNeedTheJdkAndModelOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "com.sun.net.httpserver",
                        "org.jspecify.annotations",
                        "com.btrade.model",
                        "com.btrade.sandbox.gateway..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("com.btrade.sandbox.gateway"));
    }
}
