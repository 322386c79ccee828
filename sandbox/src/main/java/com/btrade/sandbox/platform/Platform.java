package com.btrade.sandbox.platform;

import com.btrade.model.JobName;
import com.btrade.model.VisitorKey;
import com.btrade.sandbox.Courtesy;
import com.btrade.sandbox.archive.JobArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The platform's own programs: the two streams, the ingress and Data Flow, which stay up, and the jobs it launches. */
public final class Platform {
    /** The names of the crawlers' settings, as variables have them. */
    private static final int SOMETHING_LEFT_ALONE = 1;

    private static final Duration READY = Duration.ofMinutes(4);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Path home;
    private final Commands commands;
    private final Path dir;
    private final Path logs;
    private final DataFlow dataFlow;
    private final Map<String, String> environment;
    private final Closer closer;
    private final int sparkWorkers;
    private final List<Service> services = new ArrayList<>();

    public Platform(Settings settings, Ground ground, DataFlow dataFlow, Closer closer) {
        this.dir = settings.dir();
        this.dataFlow = dataFlow;
        this.home = settings.home();
        this.commands = new Commands(home);
        this.logs = settings.logs();
        this.closer = closer;
        this.sparkWorkers = settings.sparkWorkers();
        environment = new HashMap<>(ground.space().environment());
        environment.put("BTRADE_YT1998_URL", ground.site());
        environment.putAll(ground.standIns());
        environment.put("BTRADE_INGRESS_PORT", Integer.toString(ground.port()));
        environment.put("BTRADE_PUBLIC_URL", ground.publicUrl());
        environment.computeIfPresent(VisitorKey.VARIABLE, settings.environment()::getOrDefault);
        environment.put(
                "BTRADE_CHECKPOINTS", settings.dir().resolve("checkpoints").toString());
        environment.put("BTRADE_DATAFLOW_PORT", Integer.toString(dataFlow.port()));
        environment.put("BTRADE_DATAFLOW_TASK_LOGS", logs.resolve("tasks").toString());
        environment.putAll(OutboxHabits.of(System.getenv()));
        environment.put(
                "BTRADE_PUSHREPORT_DIR",
                settings.environment()
                        .getOrDefault(
                                "BTRADE_PUSHREPORT_DIR",
                                settings.dir().resolve("reports").toString()));
        environment.putAll(Courtesy.spared(ground.standIns()));
    }

    /** Has every program see these variables too; before they start. */
    public Platform with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Starts what stays up; it is up once {@link #awaitServices} returns. */
    public void startServices() throws IOException, InterruptedException {
        startStreams();
        service("ingress", "ingress is ready", commands.ingress());
        service("data-flow", "Data Flow is ready", commands.dataFlow(dir.resolve("tmp"), dataFlow.arguments()));
    }

    private void startStreams() throws IOException, InterruptedException {
        StreamCommand stream = commands::stream;
        if (sparkWorkers > 0) {
            SparkCluster cluster = closer.add(SparkCluster.start(home, dir, sparkWorkers));
            environment.putAll(cluster.environment());
            stream = cluster::submit;
        }
        service("send-app", "send app is ready", stream.of("com.btrade.stream.SendApp"));
        service("click-app", "click app is ready", stream.of("com.btrade.stream.ClickApp"));
    }

    /** Waits until each has said that it is ready, and tells other windows where Data Flow is. */
    public void awaitServices() throws IOException, InterruptedException {
        for (Service service : services) {
            service.program().awaitLine(service.ready(), READY);
        }
        closer.add(RunningDataFlow.publish(dir, dataFlow.url()));
    }

    /** Makes sure that nothing that should be up has ended. */
    public void requireServices() throws IOException {
        for (Service service : services) {
            if (!service.program().isAlive()) {
                throw new IllegalStateException(service.name() + " has ended, its log says:\n"
                        + service.program().tail());
            }
        }
    }

    /** Makes Data Flow hold the definitions and returns the last of what the client said. */
    public String register() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("register"));
        JobArchive.ofBuild(home)
                .made()
                .ifPresent(
                        jobs -> arguments.addAll(List.of("--jar", jobs.toUri().toString())));
        try (Program client = client(arguments.toArray(String[]::new))) {
            int status = client.awaitEnd(LIMIT);
            if (status > SOMETHING_LEFT_ALONE) {
                throw new IllegalStateException("Failed to register the definitions:\n" + client.tail());
            }
            return status == 0 ? client.lastLine() : client.tail();
        }
    }

    /** Has Data Flow run a job to its end, and returns how its log ends. */
    public String launch(JobName job, String... parameters) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("launch", job.text()));
        arguments.addAll(List.of(parameters));
        arguments.add("--wait");
        try (Program client = client(arguments.toArray(String[]::new))) {
            int status = client.awaitEnd(LIMIT);
            if (status != 0) {
                throw new IllegalStateException(
                        "Failed to run " + job.text() + " (exit status " + status + "):\n" + client.tail());
            }
            return client.lastLine();
        }
    }

    private Program client(String... arguments) throws IOException {
        Map<String, String> address = Map.of("BTRADE_DATAFLOW_URL", dataFlow.url());
        String log = arguments[0].equals("launch") ? arguments[1] : arguments[0];
        return Program.start(log, logs, commands.client(arguments), address);
    }

    private void service(String name, String ready, List<String> command) throws IOException {
        services.add(new Service(name, ready, closer.add(Program.start(name, logs, command, environment))));
    }

    private interface StreamCommand {
        List<String> of(String mainClass) throws IOException;
    }

    private record Service(String name, String ready, Program program) {}
}
