package com.btrade.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of other modules start the stand-ins and load the data set without the sandbox's libraries. */
class DependenciesTest {
    private static final String[] STANDING_ALONE = Stream.of(
                    "dataset", "market", "site", "yt1998", "zyctd", "zyccst", "yobo360", "zyczyc", "kmzyw")
            .map(name -> "com.btrade.sandbox." + name)
            .toArray(String[]::new);

    private static final JavaClasses MADE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(STANDING_ALONE);

    static String[] whatStandsAlone() {
        return STANDING_ALONE;
    }

    @ParameterizedTest
    @MethodSource("whatStandsAlone")
    void needsTheJdkModelAndEachOtherOnly(String name) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "com.sun.net.httpserver", "org.jspecify.annotations", "com.btrade.model"),
                        Stream.of(STANDING_ALONE))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(MADE);
    }
}
