package com.btrade.faults;

import com.btrade.sandbox.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Lets a naive program do a wave's work in place of the real one, undisturbed or killed in the middle. */
final class NaivePrograms {
    /** Of twelve who are told by one task, and of the clicks. */
    private static final int MIDDLE = 5;

    private final Run run;
    private final World world;
    private int starts;

    NaivePrograms(Run run) {
        this.run = run;
        this.world = run.world();
    }

    /** What the judge says of who was told, by a sender that marks a task as executed first or last. */
    Verdict send(boolean killed, String... marks) throws Exception {
        Wave wave = run.next();
        List<Verdict> verdict = new ArrayList<>();
        world.program(World.SEND).whileDown(() -> {
            try (Supervised sender = start(NaiveSender.class, killed, marks)) {
                run.crowd().publish(wave);
                letRead(sender, killed, world.topics().sendTask());
                verdict.add(run.judge(wave, NaivePrograms::isPushBySms));
            }
        });
        return verdict.get(0);
    }

    /** What the judge says of the clicks that were counted. */
    Verdict count(boolean killed) throws Exception {
        Wave wave = run.next();
        List<Verdict> verdict = new ArrayList<>();
        world.program(World.CLICK).whileDown(() -> {
            // From where it begins to read.
            start(NaiveCounter.class, false).close();
            run.crowd().ask(wave);
            awaitUntil(() -> run.toldAll(wave) && run.crowd().isQuiet());
            try (Supervised counter = start(NaiveCounter.class, killed)) {
                letRead(counter, killed, world.topics().pushMonitor());
                verdict.add(run.judge(wave, NaivePrograms::isClicks));
            }
        });
        return verdict.get(0);
    }

    private static boolean isPushBySms(String fact) {
        return fact.startsWith("told sms-") && !fact.startsWith("told sms-0099");
    }

    private static boolean isClicks(String fact) {
        return fact.matches("clicks (sms|wechat)-.*");
    }

    /** Lets a program read its topic to the end; one that is to be killed is so where it waits for it, and begins again. */
    private void letRead(Supervised program, boolean killed, String topic) throws Exception {
        if (killed) {
            program.awaitLine(Naive.HALFWAY);
            Files.delete(halt());
            program.kill();
        }
        awaitUntil(() -> new Offsets(world).isCommitted(Naive.group(topic), topic));
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private Path halt() {
        return world.logs().resolve("naive-halt");
    }

    private Supervised start(Class<?> program, boolean killed, String... arguments) throws Exception {
        if (killed) {
            Files.writeString(halt(), Integer.toString(MIDDLE));
        }
        List<String> command = new ArrayList<>(List.of(
                Home.java(), "-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Map<String, String> environment = world.environment("naive program");
        environment.put(Naive.HALT, halt().toString());
        Supervised started =
                Supervised.start(program.getSimpleName() + ++starts, Naive.READY, world.logs(), command, environment);
        started.awaitReady();
        return started;
    }
}
