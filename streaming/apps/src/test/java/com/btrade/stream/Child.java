package com.btrade.stream;

import com.btrade.sandbox.platform.SparkCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An app in a JVM of its own, started as the launcher starts it, so that it can be killed. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Child start(Class<?> app, Map<String, String> environment, String... arguments) throws IOException {
        List<String> program = new ArrayList<>(List.of(app.getName()));
        program.addAll(List.of(arguments));
        return start(app, environment, program);
    }

    /** As the image of the apps starts it. */
    static Child submit(Class<?> app, Map<String, String> environment) throws IOException {
        String submit = "org.apache.spark.deploy.SparkSubmit";
        return start(
                app, environment, List.of(submit, "--master", "local[2]", "--class", app.getName(), "spark-internal"));
    }

    /** Its driver, whose executors are the cluster's. */
    static Child submit(Class<?> app, Map<String, String> environment, SparkCluster cluster, String... options)
            throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(cluster.environment());
        return run(app, all, cluster.submit(app.getName(), options));
    }

    private static Child start(Class<?> app, Map<String, String> environment, List<String> program) throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        String libraries = Files.readString(target.resolve("streaming-apps.classpath"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/main/spark/java17.options").toAbsolutePath(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("test-classes") + ":" + libraries));
        command.addAll(program);
        return run(app, environment, command);
    }

    private static Child run(Class<?> app, Map<String, String> environment, List<String> command) throws IOException {
        Path log = Files.createTempFile(Path.of("target").toAbsolutePath(), app.getSimpleName(), ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BTRADE_"));
        builder.environment().putAll(environment);
        return new Child(builder.start(), log);
    }

    void awaitLine(String part) {
        Awaitility.await().atMost(2, TimeUnit.MINUTES).until(() -> log().contains(part) || !process.isAlive());
        if (!log().contains(part)) {
            throw new AssertionError("it never said '" + part + "':\n" + log());
        }
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("it did not end:\n" + log());
        }
        return process.exitValue();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
