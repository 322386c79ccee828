package com.btrade.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The most memory that each process of the demo held, as the kernel counts it, and how long the three days take: {@code
 * ./mvnw -Pbench verify}. Stores that a process of the sandbox embeds are counted with it.
 */
class MemoryBench {
    private static final int LOOK_MS = 100;
    private static final double KB_PER_MB = 1024;

    /** What tells a program by its command line. */
    private static final Map<String, String> PROGRAMS = programs();

    private static Map<String, String> programs() {
        Map<String, String> programs = new LinkedHashMap<>();
        // Before the jobs: it names their jar.
        programs.put("com.btrade.dataflow.client.Client", "client");
        programs.put("com.btrade.stream.SendApp", "send app");
        programs.put("com.btrade.stream.ClickApp", "click app");
        programs.put("btrade-ingress.jar", "ingress");
        programs.put("btrade-dataflow-server.jar", "Data Flow server");
        programs.put("btrade-batch-jobs.jar", "a job");
        programs.put("com.btrade.sandbox.cli.Btrade", "sandbox with document store, Kafka and stand-ins");
        programs.put("mariadbd", "MariaDB");
        return programs;
    }

    @Test
    void tellsThePeakOfEveryProcessOfTheDemo() throws Exception {
        Path dir = Files.createDirectories(Path.of("target", "bench-demo")).toAbsolutePath();
        Directories.delete(dir);
        Files.createDirectories(dir.resolve("tmp"));
        Map<String, Long> peaks = new TreeMap<>();
        long start = System.nanoTime();
        Process demo = demo(dir);
        while (!demo.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
            Stream.concat(Stream.of(demo.toHandle()), demo.descendants())
                    .forEach(process -> look(process.pid(), peaks));
        }
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(demo.exitValue())
                .as(Files.readString(dir.resolve("demo.out")))
                .isZero();
        assertThat(peaks).containsOnlyKeys(PROGRAMS.values());
        Figures figures = Figures.of("demo").tell("three days from empty stores", seconds, "s");
        peaks.forEach((program, kilobytes) ->
                figures.tell("peak memory: " + program, Math.round(kilobytes / KB_PER_MB), "MB"));
    }

    private static Process demo(Path dir) throws IOException {
        ProcessBuilder demo = new ProcessBuilder(List.of(
                Home.java(),
                "-Xmx2g",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + dir.resolve("tmp"),
                "-cp",
                Home.sandboxClassPath(),
                "com.btrade.sandbox.cli.Btrade",
                "demo",
                "--once"));
        demo.environment().put("BTRADE_HOME", dir.toString());
        return demo.redirectErrorStream(true)
                .redirectOutput(dir.resolve("demo.out").toFile())
                .start();
    }

    private static void look(long pid, Map<String, Long> peaks) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String command = new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
            long kilobytes = Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
            PROGRAMS.entrySet().stream()
                    .filter(program -> command.contains(program.getKey()))
                    .findFirst()
                    .ifPresent(program -> peaks.merge(program.getValue(), kilobytes, Math::max));
        } catch (IOException e) {
            // It has ended.
        }
    }
}
