package com.btrade.sandbox.platform;

import com.btrade.model.JobName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The platform's own programs: the two streams and the ingress, which stay up, and the jobs. */
public final class Platform {
    private static final Duration READY = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Commands commands;
    private final Path logs;
    private final Map<String, String> environment;
    private final Closer closer;
    private final Map<String, Program> services = new HashMap<>();

    public Platform(Settings settings, Ground ground, Closer closer) {
        this.commands = new Commands(settings.home());
        this.logs = settings.logs();
        this.closer = closer;
        environment = new HashMap<>(ground.space().environment());
        environment.put("BTRADE_YT1998_URL", ground.site());
        environment.put("BTRADE_INGRESS_PORT", Integer.toString(ground.port()));
        environment.put("BTRADE_PUBLIC_URL", ground.publicUrl());
        environment.put(
                "BTRADE_CHECKPOINTS", settings.dir().resolve("checkpoints").toString());
        // The stand-in site is on this machine and ours: no courtesy pause.
        environment.put("BTRADE_CRAWL_YT1998_MINDELAY", "0ms");
    }

    public void startServices() throws IOException {
        service("send-app", Program.start("send-app", logs, commands.stream("com.btrade.stream.SendApp"), environment));
        service(
                "click-app",
                Program.start("click-app", logs, commands.stream("com.btrade.stream.ClickApp"), environment));
        service("ingress", Program.start("ingress", logs, commands.ingress(), environment));
    }

    /** Waits until each has said that it is ready. */
    public void awaitServices() throws IOException, InterruptedException {
        for (Map.Entry<String, Program> one : services.entrySet()) {
            one.getValue().awaitLine(one.getKey().replace('-', ' ') + " is ready", READY);
        }
    }

    /** Makes sure that nothing that should be up has ended. */
    public void requireServices() throws IOException {
        for (Map.Entry<String, Program> one : services.entrySet()) {
            if (!one.getValue().isAlive()) {
                throw new IllegalStateException(one.getKey() + " has ended, its log says:\n"
                        + one.getValue().tail());
            }
        }
    }

    /** Runs a job to its end and returns how its log ends. */
    public String run(JobName job) throws IOException, InterruptedException {
        try (Program program = Program.start(job.text(), logs, commands.job(job.text(), List.of()), environment)) {
            int status = program.awaitEnd(LIMIT);
            if (status != 0) {
                throw new IllegalStateException(
                        "Failed to run " + job.text() + " (exit status " + status + "):\n" + program.tail());
            }
            return program.tail();
        }
    }

    private void service(String name, Program program) {
        services.put(name, closer.add(program));
    }
}
