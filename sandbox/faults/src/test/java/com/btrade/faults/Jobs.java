package com.btrade.faults;

import com.btrade.model.JobName;
import com.btrade.sandbox.Home;
import com.btrade.sandbox.platform.Commands;
import com.btrade.sandbox.platform.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Data Flow and the jobs it launches, as an operator does from another window. */
final class Jobs implements AutoCloseable {
    static final String DATA_FLOW = "Data Flow";
    static final String JOBS = "jobs";

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String TASK_OPTIONS =
            "-Xmx300m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8";
    private static final String JAR = "btrade-batch-jobs.jar";

    private final World world;
    private final Commands commands = new Commands(Home.root());
    private final int port = KeptPorts.free();
    private final Supervised server;
    private int launches;

    private Jobs(World world) throws IOException {
        this.world = world;
        Path dir = world.logs().resolveSibling("data-flow");
        Map<String, String> environment = new HashMap<>(world.environment(JOBS));
        // Its bound is as long as a statement over millions of rows may take; here are a few.
        environment.put("BTRADE_BUSINESS_SOCKETTIMEOUT", "30s");
        environment.put("BTRADE_DATAFLOW_PORT", Integer.toString(port));
        environment.put("BTRADE_DATAFLOW_MYSQL_URL", world.mysqlUrl(DATA_FLOW, "btrade_dataflow"));
        environment.put("BTRADE_DATAFLOW_TASK_LOGS", dir.resolve("tasks").toString());
        List<String> arguments = List.of(
                "--spring.cloud.dataflow.task.platform.local.accounts.default.javaOpts=" + TASK_OPTIONS,
                "--spring.cloud.dataflow.features.schedules-enabled=false");
        server = world.supervise(
                DATA_FLOW, "Data Flow is ready", commands.dataFlow(dir.resolve("tmp"), arguments), environment);
    }

    /** Starts Data Flow and makes it hold the definitions. */
    static Jobs start(World world) throws Exception {
        Files.createDirectories(world.logs().resolveSibling("data-flow").resolve("tmp"));
        Jobs jobs = new Jobs(world);
        jobs.server.awaitReady();
        if (jobs.client("register") > 1) {
            throw new IllegalStateException("Failed to register the definitions, see " + world.logs());
        }
        return jobs;
    }

    /** Launches a job until a run of it has completed, as an operator does who sees one fail. */
    void complete(JobName job) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (client("launch", job.text(), "--wait", "--timeout", "2") != 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(job.text() + " did not complete, see " + world.logs());
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private int client(String... arguments) throws IOException, InterruptedException {
        Map<String, String> address = Map.of("BTRADE_DATAFLOW_URL", "http://127.0.0.1:" + port);
        String name = String.join("-", arguments[0], arguments[arguments.length > 1 ? 1 : 0]) + "-" + ++launches;
        try (Program client = Program.start(name, world.logs(), commands.client(arguments), address)) {
            return client.awaitEnd(LIMIT);
        }
    }

    /** The process of a job, if one runs: also one whose Data Flow was killed. */
    static Optional<ProcessHandle> process() {
        String jar = Home.root().resolve("batch-jobs/target").resolve(JAR).toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(jar))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        server.close();
        process().ifPresent(ProcessHandle::destroyForcibly);
    }
}
