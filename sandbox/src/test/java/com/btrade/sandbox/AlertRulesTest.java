package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Path WATCH = Home.root().resolve("dataflow/watch");

    @Test
    void fireWhenTheyShouldAndNotBefore() throws Exception {
        assertThat(promtool("test", "rules", "rules.test.yml")).contains("SUCCESS");
    }

    @Test
    void areReadByPrometheusAsItsConfigurationNamesThem() throws Exception {
        assertThat(promtool("check", "config", "prometheus.yml")).doesNotContain("FAILED");
    }

    private static String promtool(String... arguments) throws Exception {
        assumeTrue(Files.isExecutable(PROMTOOL), "no promtool on this machine (Debian's package prometheus)");
        ProcessBuilder tool = new ProcessBuilder(new ArrayList<>(List.of(arguments)))
                .directory(WATCH.toFile())
                .redirectErrorStream(true);
        tool.command().add(0, PROMTOOL.toString());
        Process running = tool.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
