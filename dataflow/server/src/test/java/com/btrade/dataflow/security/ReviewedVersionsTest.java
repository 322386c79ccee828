package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SECURITY.md of the folder above judges versions: these must be the versions that are built, each with a reason, and nothing
 * may stand there that is built no more. Who changes a version has to look at its row again.
 */
class ReviewedVersionsTest {
    private static final Logger log = LoggerFactory.getLogger(ReviewedVersionsTest.class);
    private static final Path REVIEW = Path.of("..", "SECURITY.md");
    private static final int STALE_DAYS = 180;
    private static final Pattern VERSION = Pattern.compile("(?<![\\w.])[0-9]+\\.[0-9]+(\\.[0-9]+)?(?![\\w.-])");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z0-9 -]*?) ([0-9]+\\.[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern JAR = Pattern.compile("(.+?)-([0-9][^/]*?)(\\.Final)?\\.jar");
    private static final Pattern COMPILED = Pattern.compile("Compiled on ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** The jar that a component's name stands for, where it is not the name itself. */
    private static final Map<String, String> JARS = Map.ofEntries(
            Map.entry("Spring Framework", "spring-core"),
            Map.entry("Spring Security", "spring-security-core"),
            Map.entry("Spring Boot", "spring-boot"),
            Map.entry("Tomcat", "tomcat-embed-core"),
            Map.entry("Jackson", "jackson-databind"),
            Map.entry("Logback", "logback-classic"),
            Map.entry("Log4j's interface", "log4j-api"),
            Map.entry("Netty", "netty-common"),
            Map.entry("Reactor Netty", "reactor-netty-core"),
            Map.entry("Reactor", "reactor-core"),
            Map.entry("Bouncy Castle", "bcprov-jdk18on"),
            Map.entry("OkHttp", "okhttp"),
            Map.entry("Okio", "okio"),
            Map.entry("Kotlin", "kotlin-stdlib"),
            Map.entry("Commons Lang", "commons-lang3"),
            Map.entry("Text", "commons-text"),
            Map.entry("IO", "commons-io"),
            Map.entry("Codec", "commons-codec"),
            Map.entry("Jettison", "jettison"),
            Map.entry("Spring Data", "spring-data-commons"),
            Map.entry("HATEOAS", "spring-hateoas"),
            Map.entry("Batch", "spring-batch-core"),
            Map.entry("Session", "spring-session-core"),
            Map.entry("Cloud", "spring-cloud-commons"),
            Map.entry("Retry", "spring-retry"),
            Map.entry("Hibernate", "hibernate-core"),
            Map.entry("Fabric8 Kubernetes client", "kubernetes-client"),
            Map.entry("Quartz", "quartz"),
            Map.entry("Maven Resolver", "maven-resolver-api"),
            Map.entry("Model", "maven-model"),
            Map.entry("Wagon", "wagon-http"),
            Map.entry("AWS SDK", "aws-java-sdk-core"),
            Map.entry("HttpClient", "httpclient"),
            Map.entry("Joda-Time", "joda-time"),
            Map.entry("Flyway", "flyway-core"),
            Map.entry("Micrometer", "micrometer-core"),
            Map.entry("JAXB", "jaxb-runtime"),
            Map.entry("dashboard", "spring-cloud-dataflow-ui"));

    @Test
    void areThoseThatAreBuilt() throws IOException {
        Map<String, String> built = built();
        Map<String, String> reviewed = reviewed();

        assertThat(reviewed)
                .hasSizeGreaterThan(40)
                .allSatisfy((name, version) -> assertThat(built.get(JARS.getOrDefault(name, name)))
                        .as("the version of %s: look at its row in SECURITY.md again", name)
                        .isEqualTo(version));
    }

    @Test
    void eachHasAReason() throws IOException {
        assertThat(rows("## Raised")).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(rows("## Remains")).isNotEmpty().allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(row.get(3).isBlank() && !row.get(2).startsWith("none known"))
                    .as("known and borne without a reason: %s", row)
                    .isFalse();
        });
    }

    @Test
    void sayWhenTheyWereLookedAt() throws IOException {
        Matcher compiled = COMPILED.matcher(Files.readString(REVIEW));
        assertThat(compiled.find()).isTrue();
        if (LocalDate.parse(compiled.group(1)).plusDays(STALE_DAYS).isBefore(LocalDate.now())) {
            log.warn("{} is of {}: look again at what is known of these versions", REVIEW, compiled.group(1));
        }
    }

    private static Map<String, String> reviewed() throws IOException {
        Map<String, String> reviewed = new HashMap<>();
        for (List<String> row : rows("## Raised")) {
            List<String> versions = VERSION.matcher(row.get(2))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            String[] names = row.get(0).split(", ", -1);
            assertThat(versions).as("versions of %s", row.get(0)).hasSizeGreaterThanOrEqualTo(names.length);
            for (int i = 0; i < names.length; i++) {
                reviewed.put(names[i], versions.get(i));
            }
        }
        for (List<String> row : rows("## Remains")) {
            NAMED.matcher(row.get(0))
                    .results()
                    .forEach(one -> reviewed.put(one.group(1).strip(), one.group(2)));
        }
        return reviewed;
    }

    /** The cells of the table below a heading. */
    private static List<List<String>> rows(String heading) throws IOException {
        String text = Files.readString(REVIEW);
        String section =
                text.substring(text.indexOf(heading) + heading.length()).split("\n## ", 2)[0];
        List<List<String>> rows = new ArrayList<>();
        section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .forEach(line -> rows.add(
                        Stream.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                                .map(String::strip)
                                .toList()));
        return rows;
    }

    private static Map<String, String> built() {
        Map<String, String> built = new HashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Matcher jar = JAR.matcher(Path.of(entry).getFileName().toString());
            if (jar.matches()) {
                built.put(jar.group(1), jar.group(2));
            }
        }
        return built;
    }
}
