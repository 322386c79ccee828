package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.Space;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An ingress in a process of its own, as operators start it, and what it prints. */
final class IngressProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ingress is ready 入口已就绪: (http://127\\.0\\.0\\.1:\\d+)\\R");

    private final Process process;
    private final Path output;

    private IngressProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** On the stores of a space, with some variables set otherwise; its output goes to a file in {@code dir}. */
    static IngressProcess start(Space space, Path dir, Map<String, String> variables, String... options)
            throws IOException {
        Map<String, String> environment = new HashMap<>(space.environment());
        environment.put("BTRADE_INGRESS_PORT", "0");
        environment.putAll(variables);
        Path output = dir.resolve("ingress.log");
        List<String> command = new ArrayList<>(List.of(Home.java()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPathOfTheJar(), IngressApplication.class.getName()));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().putAll(environment);
        return new IngressProcess(process.start(), output);
    }

    /** Without the sandbox, whose logging would take the place of the ingress's own. */
    private static String classPathOfTheJar() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.matches(".*[/\\\\]sandbox[/\\\\]target[/\\\\].*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Process process() {
        return process;
    }

    /** Where it answers, once it does. */
    String address() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> READY.matcher(printed()).find());
        Matcher ready = READY.matcher(printed());
        assertThat(ready.find()).isTrue();
        return ready.group(1);
    }

    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
