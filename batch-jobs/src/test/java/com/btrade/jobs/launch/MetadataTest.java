package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launch page reads from the jar. */
class MetadataTest {
    private static final Path FOLDER = Path.of("target", "classes", "META-INF");

    @Test
    void offersTheSettingsOfARunAndOfEveryJob() throws IOException {
        assertThat(properties())
                .extracting(property -> property.get("name").asString())
                .contains(
                        "btrade.run.business-date",
                        "btrade.run.dry-run",
                        "btrade.run.batch-ids",
                        "btrade.crawl.yt1998.max-pages",
                        "btrade.convert.chunk-size",
                        "btrade.push.max-push-times",
                        "btrade.reminder.max-notify-times",
                        "btrade.consent.max-per-day",
                        "btrade.analysis.click-rate",
                        "btrade.migrate.chunk-size",
                        "btrade.clean.chunk-size")
                .noneMatch(name -> name.startsWith("btrade.business.") || name.startsWith("btrade.yaoyy."))
                .noneMatch(name -> name.contains(".account."));
    }

    @Test
    void describesEachInChineseAndEnglish() throws IOException {
        assertThat(properties())
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .as(property.get("name").asString())
                        .matches("\\p{IsHan}.*。[A-Z].*"));
    }

    @Test
    void listsNoClassThatHasNoSettings() throws IOException {
        assertThat(visibleClasses())
                .allSatisfy(type -> assertThat(properties())
                        .extracting(property -> property.get("sourceType").asString())
                        .contains(type));
    }

    /** As Data Flow chooses them: those of the classes listed. */
    private static List<JsonNode> properties() throws IOException {
        JsonNode metadata = JsonMapper.builder()
                .build()
                .readTree(
                        Files.readString(FOLDER.resolve("spring-configuration-metadata.json"), StandardCharsets.UTF_8));
        List<String> classes = visibleClasses();
        return metadata.get("properties")
                .valueStream()
                .filter(property -> classes.contains(property.path("sourceType").asString("")))
                .toList();
    }

    private static List<String> visibleClasses() throws IOException {
        Properties listed = new Properties();
        listed.load(Files.newBufferedReader(FOLDER.resolve("dataflow-configuration-metadata.properties")));
        return List.of(listed.getProperty("configuration-properties.classes").split(",", -1));
    }
}
