package com.btrade.dataflow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"batch-jobs", "streaming/apps", "streaming/ingress", "dataflow/server", "dataflow/client"})
    void runsAsSomebodyWithANameAndIsTheSameTomorrow(String module) throws Exception {
        Image image = Image.of(module);
        assertThat(image.config().get("User").getAsString()).isEqualTo("10001:10001");
        assertThat(image.file("etc/passwd")).content().contains("btrade:x:10001:10001:");
        assertThat(image.created()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(image.config().getAsJsonArray("Entrypoint").toString())
                .startsWith("[\"java\",")
                .contains("MaxRAMPercentage");
    }

    @Test
    void startsAJobWithTheArgumentsAndPropertiesItIsGiven() throws Exception {
        Image.Ran ran = Image.of("batch-jobs").start("--spring.batch.job.name=no-such-job", "businessDate=2026-11-25");
        assertThat(ran.output()).contains("no-such-job");
        assertThat(ran.exitCode()).as(ran.output()).isEqualTo(2);
    }

    @Test
    void offersTheJobsSettingsButNotTheStores() throws Exception {
        String label = "org.springframework.cloud.dataflow.spring-configuration-metadata.json";
        String text = Image.of("batch-jobs")
                .config()
                .getAsJsonObject("Labels")
                .get(label)
                .getAsString();
        List<String> names =
                JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("properties").asList().stream()
                        .map(property -> property.getAsJsonObject().get("name").getAsString())
                        .toList();
        assertThat(names)
                .contains("btrade.run.business-date", "btrade.run.dry-run")
                .noneMatch(name -> name.startsWith("btrade.business"));
    }

    @Test
    void startsAStreamAsTheManifestsDo() throws Exception {
        String[] arguments = Manifests.written().stream()
                .filter(manifest -> manifest.kind().equals("StatefulSet"))
                .map(manifest -> Manifest.asList(manifest.containers().get(0).get("args")).stream()
                        .map(String::valueOf)
                        .toArray(String[]::new))
                .findFirst()
                .orElseThrow();
        Image.Ran ran = Image.of("streaming/apps").start(arguments);
        assertThat(ran.output()).contains("BTRADE_KAFKA_SERVERS is not set");
        assertThat(ran.exitCode()).isEqualTo(1);
    }
}
