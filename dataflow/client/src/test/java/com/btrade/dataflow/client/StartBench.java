package com.btrade.dataflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.client.Commands.Said;
import com.btrade.sandbox.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How soon a job that Data Flow launches reads for the first time: {@code ./mvnw -Pbench verify}. */
class StartBench {
    private static final int LAUNCHES = 7;
    private static final Pattern FIRST_READ = Pattern.compile("First read after ([0-9]+) ms");
    /** What the sandbox gives every task. */
    private static final String QUICK =
            "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8";

    @Test
    void readsInAThirdOfThePlainJarsTime() throws Exception {
        Path into = Path.of("target", "bench-launch").toAbsolutePath();
        Path quick = Archives.made(Archives.making(Archives.builtJar(), into));
        List<Integer> plain = new ArrayList<>();
        List<Integer> archived = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(StartBench.class)) {
            Commands commands = new Commands(server.environment());
            for (int round = 0; round <= LAUNCHES; round++) {
                int slow = firstRead(commands, Archives.builtJar(), "-Dfile.encoding=UTF-8");
                int soon = firstRead(commands, quick, QUICK);
                // The first of each finds nothing in the machine's cache.
                if (round > 0) {
                    plain.add(slow);
                    archived.add(soon);
                }
            }
        }
        report(plain, archived);
    }

    private static int firstRead(Commands commands, Path jar, String options) throws IOException {
        Archives.register(commands, jar);
        Said said = commands.run(
                "launch",
                "convert-trader-data",
                "dryRun=true",
                "--wait",
                "--property",
                "logging.level.com.btrade.jobs.store.FirstRead=debug",
                "--property",
                "deployer.btrade-jobs.local.javaOpts=" + options);
        assertThat(said.status()).as(said.out()).isZero();
        String execution = said.out().replaceAll("(?s).*?execution ([0-9]+).*", "$1");
        Matcher first = FIRST_READ.matcher(commands.run("log", execution).out());
        assertThat(first.find()).isTrue();
        return Integer.parseInt(first.group(1));
    }

    private static void report(List<Integer> plain, List<Integer> archived) {
        Figures.of("start")
                .tell("first read of a launched job", median(archived), "ms", "<= 1300")
                .tell("the same from the plain jar", median(plain), "ms")
                .tell("share of the plain jar's time", (double) median(archived) / median(plain), "x", "<= 0.35");
        System.out.printf(Locale.ROOT, "first reads, ms: archived %s, plain jar %s%n", archived, plain);
    }

    private static int median(List<Integer> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
