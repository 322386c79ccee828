package com.btrade.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.advisories.NvdFeed.Advisory;
import com.btrade.advisories.NvdFeed.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list has to be complete, readable, and such that the program the build runs finds by it what it should. */
class AdvisoriesTest {
    static final Path LIST = Path.of("advisories.csv");
    /** In the scripts of the dashboard, which no jar's version tells of. */
    private static final Set<String> OF_SCRIPTS = Set.of("CVE-2025-66035", "CVE-2025-66412");

    @TempDir
    Path folder;

    @Test
    void nameEverythingThatIsSuppressedOrReviewed() throws IOException {
        Set<String> named = new TreeSet<>(Review.judged());
        named.addAll(Review.suppressed());
        named.removeAll(OF_SCRIPTS);
        Set<String> listed = NvdFeed.read(LIST).stream().map(Advisory::id).collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(listed).containsAll(named);
    }

    @Test
    void areSuppressedIfTheyAreBorneAndNoOthers() throws IOException {
        Set<String> borne = Review.borne();

        assertThat(borne).hasSizeGreaterThan(20);
        assertThat(Review.suppressed()).isEqualTo(borne);
    }

    @Test
    void areNamedOnce() throws IOException {
        assertThat(NvdFeed.read(LIST))
                .hasSizeGreaterThan(150)
                .extracting(Advisory::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void areAsManyAsIsSaid() throws IOException {
        String count = " " + NvdFeed.read(LIST).size() + " ";

        for (String document : List.of("SECURITY.md", "README.md", "README.zh-CN.md")) {
            assertThat(Files.readString(Path.of("..", "..", document)).replace('\n', ' '))
                    .as(document)
                    .contains(count);
        }
    }

    @Test
    void areFoundInOldVersionsAndNotInMendedOnes() throws Exception {
        Scan scan = new Scan(folder);
        for (Advisory advisory : NvdFeed.read(LIST)) {
            for (Range range : advisory.ranges()) {
                scan.plant(advisory.artifact(), affected(range));
                scan.plant(advisory.artifact(), range.to());
            }
        }

        Map<String, Set<String>> found = scan.run(nothingSuppressed());

        List<String> wrong = new ArrayList<>();
        for (Advisory advisory : NvdFeed.read(LIST)) {
            for (Range range : advisory.ranges()) {
                if (!found(found, advisory, affected(range))) {
                    wrong.add(advisory.id() + " is not found in " + jar(advisory, affected(range)));
                }
                if (found(found, advisory, range.to()) != range.toIncluded()) {
                    wrong.add(advisory.id() + " is judged wrongly of " + jar(advisory, range.to()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean found(Map<String, Set<String>> found, Advisory advisory, String version) {
        return found.getOrDefault(jar(advisory, version), Set.of()).contains(advisory.id());
    }

    @Test
    void areFoundAgainWhenASuppressionIsTakenAway() throws Exception {
        Scan scan = new Scan(folder);
        scan.plant("org.quartz-scheduler:quartz", "2.3.2");
        scan.plant("ch.qos.logback:logback-core", "1.2.13");
        scan.plant("ch.qos.logback:logback-core", "1.2.12");
        Path lessened = folder.resolve("lessened.xml");
        Files.writeString(
                lessened,
                Files.readString(Review.SUPPRESSIONS).replace("<cve>CVE-2023-39017</cve>", "<cve>CVE-1999-0001</cve>"));

        Map<String, Set<String>> borne = scan.run(Review.SUPPRESSIONS);
        Map<String, Set<String>> unreviewed = scan.run(lessened);

        assertThat(borne.get("org.quartz-scheduler-quartz-2.3.2")).isEmpty();
        assertThat(borne.get("ch.qos.logback-logback-core-1.2.13")).isEmpty();
        assertThat(borne.get("ch.qos.logback-logback-core-1.2.12")).contains("CVE-2023-6481", "CVE-2024-12798");
        assertThat(unreviewed.get("org.quartz-scheduler-quartz-2.3.2")).containsExactly("CVE-2023-39017");
    }

    @Test
    void areRefusedWhenARowCannotBeRead() {
        assertThatThrownBy(() -> Advisory.of("CVE-2021-44228;HIGH;apache:log4j;g:a;2.0 to 2.15;x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> Advisory.of("CVE-2021-44228;HIGH;apache:log4j;g:a;[2.0,2.15)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String affected(Range range) {
        return range.from().isEmpty() ? "0.1" : range.from();
    }

    private static String jar(Advisory advisory, String version) {
        return advisory.artifact().replace(':', '-') + "-" + version;
    }

    private Path nothingSuppressed() throws IOException {
        return Files.writeString(folder.resolve("none.xml"), """
                <suppressions xmlns="https://jeremylong.github.io/DependencyCheck/dependency-suppression.1.3.xsd"/>
                """);
    }
}
