package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.JobName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators read agrees with what there is. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)|src=\"([^\"]+)\"");
    private static final Pattern TEST = Pattern.compile("`(?:\\w+/)*([A-Z]\\w+(?:Test|Bench))`");

    private static Documents documents;

    @BeforeAll
    static void find() throws IOException {
        documents = Documents.ofRepository();
    }

    @Test
    void tellsOfEveryVariableInBothLanguages() {
        assertThat(documents.variablesRead())
                .hasSizeGreaterThan(80)
                .allMatch(name -> Documents.tell(documents.english(), name), "told in English")
                .allMatch(name -> Documents.tell(documents.chinese(), name), "told in Chinese");
    }

    @Test
    void tellsOfNoVariableThatNobodyReads() {
        String manifests = Documents.text(Home.root().resolve("dataflow/k8s/base/register.yml"));

        assertThat(found(text -> Documents.named(text).stream()))
                .allMatch(name -> documents.variablesRead().contains(name) || manifests.contains(name), "read");
    }

    @Test
    void tellsOfEveryJobInBothLanguages() {
        for (String file : List.of("README.md", "README.zh-CN.md")) {
            String text = Documents.text(Home.root().resolve("batch-jobs").resolve(file));
            assertThat(JobName.values()).allMatch(job -> text.contains('`' + job.text() + '`'), "in " + file);
        }
    }

    @Test
    void namesOnlyTestsThatThereAre() {
        assertThat(found(text -> TEST.matcher(text).results().map(test -> test.group(1))))
                .hasSizeGreaterThan(40)
                .allMatch(documents::holdsClass, "a class");
    }

    @Test
    void linksLeadToWhatThereIs() {
        assertThat(documents.all())
                .allSatisfy(file -> assertThat(links(Documents.text(file)))
                        .allMatch(link -> Files.exists(file.resolveSibling(link)), "there"));
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    private static List<String> found(Function<String, Stream<String>> words) {
        return documents.all().stream().map(Documents::text).flatMap(words).toList();
    }
}
