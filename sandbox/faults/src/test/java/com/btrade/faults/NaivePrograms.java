package com.btrade.faults;

import com.btrade.sandbox.Home;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Lets a naive program do a wave's work in place of the real one, undisturbed or killed in the middle. */
final class NaivePrograms {
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
            try (Supervised sender = start(NaiveSender.class, marks)) {
                run.crowd().publish(wave);
                if (killed) {
                    killInTheMiddle(sender, () -> world.gateways().toldSms(wave));
                }
                awaitUntil(() -> isExecuted(wave));
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
            start(NaiveCounter.class).close();
            run.crowd().ask(wave);
            awaitUntil(() -> run.toldAll(wave) && run.crowd().isQuiet());
            try (Supervised counter = start(NaiveCounter.class)) {
                if (killed) {
                    killInTheMiddle(counter, () -> sum(run.dump(wave, NaivePrograms::isClicks)));
                }
                // What is counted twice comes after what is counted once.
                awaitStill(wave);
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

    private static void killInTheMiddle(Supervised program, Callable<Long> done) throws Exception {
        awaitUntil(() -> done.call() >= MIDDLE);
        program.kill();
        awaitUntil(() -> program.starts() == 2);
        program.awaitReady();
    }

    private boolean isExecuted(Wave wave) throws Exception {
        return run.dump(wave, fact -> fact.matches("task batch-. 1 1 status 1.*"))
                        .facts()
                        .size()
                == Wave.BATCHES;
    }

    private void awaitStill(Wave wave) {
        List<Dump> seen = new ArrayList<>(List.of(new Dump(Map.of())));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    Dump now = run.dump(wave, NaivePrograms::isClicks);
                    boolean still = sum(now) > 0 && now.equals(seen.get(0));
                    seen.set(0, now);
                    return still;
                });
    }

    private static long sum(Dump dump) {
        return dump.facts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private Supervised start(Class<?> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Home.java(), "-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Supervised started = Supervised.start(
                program.getSimpleName() + ++starts,
                Naive.READY,
                world.logs(),
                command,
                world.environment("naive program"));
        started.awaitReady();
        return started;
    }
}
