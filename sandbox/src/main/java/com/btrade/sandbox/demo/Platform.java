package com.btrade.sandbox.demo;

import com.btrade.model.JobName;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The platform's own programs: the two streams and the ingress, which stay up, and the jobs. */
final class Platform {
    private static final Duration READY = Duration.ofMinutes(2);

    private final Commands commands;
    private final Path logs;
    private final Map<String, String> environment;
    private final Closer closer;
    private final Map<String, Program> services = new HashMap<>();

    Platform(DemoSettings settings, Space space, String site, int port, Closer closer) {
        this.commands = new Commands(settings.home());
        this.logs = settings.logs();
        this.closer = closer;
        environment = new HashMap<>(space.environment());
        environment.put("BTRADE_YT1998_URL", site);
        environment.put("BTRADE_INGRESS_PORT", Integer.toString(port));
        environment.put("BTRADE_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put(
                "BTRADE_CHECKPOINTS", settings.dir().resolve("checkpoints").toString());
        // The stand-in site is on this machine and ours: no courtesy pause.
        environment.put("BTRADE_CRAWL_YT1998_MINDELAY", "0ms");
    }

    void startServices() throws IOException {
        service("send-app", Program.start("send-app", logs, commands.stream("com.btrade.stream.SendApp"), environment));
        service(
                "click-app",
                Program.start("click-app", logs, commands.stream("com.btrade.stream.ClickApp"), environment));
        service("ingress", Program.start("ingress", logs, commands.ingress(), environment));
    }

    void awaitServices() throws IOException, InterruptedException {
        for (Map.Entry<String, Program> one : services.entrySet()) {
            one.getValue().awaitLine(one.getKey().replace('-', ' ') + " is ready", READY);
        }
    }

    /** Makes sure that nothing that should be up has ended. */
    void requireServices() throws IOException {
        for (Map.Entry<String, Program> one : services.entrySet()) {
            if (!one.getValue().isAlive()) {
                throw new IllegalStateException(one.getKey() + " has ended, its log says:\n"
                        + one.getValue().tail());
            }
        }
    }

    JobRun run(JobName job) throws IOException, InterruptedException {
        return JobRun.of(job, commands, logs, environment);
    }

    private void service(String name, Program program) {
        services.put(name, closer.add(program));
    }
}
