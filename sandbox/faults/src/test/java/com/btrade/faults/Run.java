package com.btrade.faults;

import com.btrade.model.JobName;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waves of work, each disturbed by some faults at random moments, and what the judge says of each. */
final class Run implements AutoCloseable {
    /** That was given, else one by chance. */
    static final long SEED = Long.getLong("faults.seed", System.currentTimeMillis() % 1_000_000);

    private static final Logger log = LoggerFactory.getLogger(Run.class);
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int ROUNDS = 6;
    private static final String UNDER_WAY = "messages .* (PENDING|CLAIMED|SUBMITTING)|tasks .* status 0";

    private final World world;
    private final Crowd crowd;
    private final Random random;
    private final Random jobRandom;
    private final Table table = new Table();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<Wave> waves = new ArrayList<>();
    private final List<JobWave> jobWaves = new ArrayList<>();
    private final ExecutorService operator = Executors.newCachedThreadPool();
    private final long started = System.nanoTime();
    private Dump undisturbedJobs = new Dump(Map.of());
    private int jobMillis;
    private Dump undisturbed = new Dump(Map.of());
    private int workOfAWave;

    Run(World world) {
        this.world = world;
        this.crowd = new Crowd(world);
        this.random = new Random(SEED);
        this.jobRandom = new Random(SEED + 1);
    }

    /** A platform of one's own in the build's directory. */
    static Run start(Class<?> test) throws Exception {
        log.info("-Dfaults.seed={} repeats this run", SEED);
        Run run = new Run(World.start(Path.of("target", "faults", test.getSimpleName())));
        run.measure();
        return run;
    }

    World world() {
        return world;
    }

    Crowd crowd() {
        return crowd;
    }

    Table table() {
        return table;
    }

    Random random() {
        return random;
    }

    String repeat() {
        return "repeat with -Dfaults.seed=" + SEED;
    }

    /** What the judge found, in words; empty if nothing. */
    List<String> faults() {
        return faults;
    }

    /** Lives through a wave that nobody disturbs: what it leaves behind is what every wave has to. */
    private void measure() throws Exception {
        Wave wave = next();
        crowd.ask(wave);
        Dump last = new Dump(Map.of("nothing", 1L));
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isComplete(undisturbed) || !undisturbed.equals(last) || !isAllRead()) {
            requireTime(deadline, "The undisturbed wave was not finished: " + undisturbed.facts());
            last = undisturbed;
            Thread.sleep(POLL.toMillis() * 4);
            undisturbed = Dump.of(world, crowd, wave);
        }
        workOfAWave = crowd.progress();
        log.info("An undisturbed wave leaves {} facts", undisturbed.facts().size());
    }

    /** What Kafka holds has all come to where it goes: none of a wave's facts is still on its way. */
    private boolean isAllRead() throws SQLException, IOException {
        return new Offsets(world).unaccounted().isEmpty();
    }

    private boolean isComplete(Dump dump) {
        return crowd.isQuiet()
                && dump.facts().keySet().stream()
                        .noneMatch(fact -> fact.matches(
                                "message .* (PENDING|CLAIMED|SUBMITTING|ACCEPTED)|.*still sending|.*status 0"))
                && dump.only(fact -> fact.startsWith("told ")).facts().size() == Wave.SMS + Wave.WECHAT + 1
                && dump.only(fact -> fact.startsWith("click event ")).facts().size() > 0;
    }

    /** The next wave, ready to be asked for. */
    Wave next() throws Exception {
        Wave wave = new Wave(waves.size() + 1);
        waves.add(wave);
        new Loading(world.stores()).load(wave);
        return wave;
    }

    /** Lives through waves with these faults, so many in each. */
    void disturb(List<Fault> many, int atOnce) throws Exception {
        for (int i = 0; i < many.size(); i += atOnce) {
            disturb(many.subList(i, Math.min(many.size(), i + atOnce)));
        }
    }

    /** Lives through more waves until each kind has found an occasion, a fault waiting for it before the work begins. */
    void disturbUntilEach(List<Fault> kinds) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (Fault kind : table.lacking(kinds)) {
                disturbFromTheStart(kind);
            }
        }
    }

    private void disturbFromTheStart(Fault fault) throws Exception {
        Wave wave = next();
        List<Fault> happened = new ArrayList<>();
        Future<?> injection = operator.submit(() -> {
            happen("wave " + wave.number(), fault, random, happened);
            return true;
        });
        crowd.ask(wave);
        injection.get();
        settle(wave, happened);
    }

    /** Lives through a wave with these faults, one after the other at moments by chance: first what needs work. */
    Verdict disturb(List<Fault> any) throws Exception {
        List<Fault> some = inOrder(any);
        Wave wave = next();
        int before = crowd.progress();
        crowd.ask(wave);
        List<Integer> moments = some.stream()
                .map(fault -> random.nextInt(Math.max(1, workOfAWave * 2 / 3)))
                .sorted()
                .toList();
        List<Fault> happened = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            awaitWork(before + moments.get(i));
            happen("wave " + wave.number(), some.get(i), random, happened);
        }
        return settle(wave, happened);
    }

    private static List<Fault> inOrder(List<Fault> any) {
        return any.stream()
                .sorted(Comparator.comparing(fault -> !fault.duringWork()))
                .toList();
    }

    private Verdict settle(Wave wave, List<Fault> happened) throws Exception {
        long healed = System.nanoTime();
        Verdict verdict = settle(LIMIT, () -> judge(wave));
        conclude("wave " + wave.number(), happened, verdict, (System.nanoTime() - healed) / 1e9);
        return verdict;
    }

    private void happen(String when, Fault fault, Random chance, List<Fault> happened) throws Exception {
        log.info("{}: {}", when, fault);
        if (fault.injection().happen(world, new Random(chance.nextLong()))) {
            happened.add(fault);
        } else {
            log.info("{}: {} found no occasion", when, fault);
        }
    }

    private void conclude(String when, List<Fault> happened, Verdict verdict, double seconds) {
        log.info("{}: as it should be after {} s", when, Math.round(seconds * 10) / 10.0);
        happened.forEach(fault -> table.add(fault, verdict, seconds));
        note(when + " with " + happened, verdict);
    }

    /** Waits until so much is done; or as long as a fault before leaves it at that. */
    private void awaitWork(int work) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (crowd.progress() < work && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
    }

    /** Says what a wave has left behind so far. */
    private interface Judging {
        Verdict judge() throws Exception;
    }

    /** Waits until a wave has left behind what it has to, or the time for it is up. */
    private static Verdict settle(Duration atMost, Judging judging) throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            boolean last = System.nanoTime() > deadline;
            try {
                Verdict verdict = judging.judge();
                if (verdict.isClean() || last) {
                    return verdict;
                }
            } catch (SQLException | MongoException e) {
                // A server that is just back: the judge asks again, as everybody does.
                if (last) {
                    throw e;
                }
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    /** Lives through two jobs that nobody disturbs. */
    private void measureJobs(Jobs jobs) throws Exception {
        long start = System.nanoTime();
        JobWave wave = nextJobs();
        work(jobs);
        jobMillis = (int) ((System.nanoTime() - start) / 1_000_000);
        Dump last = new Dump(Map.of());
        do {
            last = undisturbedJobs;
            Thread.sleep(POLL.toMillis() * 8);
            undisturbedJobs = wave.dump(world);
        } while (!undisturbedJobs.equals(last)
                || undisturbedJobs.facts().keySet().stream().anyMatch(fact -> fact.matches(UNDER_WAY))
                || !isAllRead());
        log.info("Undisturbed jobs take {} ms and leave {}", jobMillis, undisturbedJobs.facts());
    }

    private static void work(Jobs jobs) throws IOException, InterruptedException {
        jobs.complete(JobName.CONVERT_TRADER_DATA);
        jobs.complete(JobName.PUSH_NEW_PURCHASES);
    }

    private JobWave nextJobs() throws Exception {
        JobWave wave = JobWave.of(world, jobWaves.size() + 1);
        jobWaves.add(wave);
        wave.load(world.stores());
        return wave;
    }

    /** Starts Data Flow, and lives through a wave of work for jobs that nobody disturbs. */
    Jobs startJobs() throws Exception {
        Jobs jobs = Jobs.start(world);
        measureJobs(jobs);
        return jobs;
    }

    /** Lives through waves of work for jobs with these faults, so many in each. */
    void disturbJobs(Jobs jobs, List<Fault> many, int atOnce) throws Exception {
        for (int i = 0; i < many.size(); i += atOnce) {
            disturbJobsWithin(jobMillis, jobs, many.subList(i, Math.min(many.size(), i + atOnce)));
        }
    }

    /** Lives through more waves until each kind has found an occasion, which it waits for from the start. */
    void disturbJobsUntilEach(Jobs jobs, List<Fault> kinds) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (Fault kind : table.lacking(kinds)) {
                disturbJobsWithin(0, jobs, List.of(kind));
            }
        }
    }

    /** The faults happen at random moments of so many milliseconds, or find their occasion themselves from the start. */
    private void disturbJobsWithin(int millis, Jobs jobs, List<Fault> some) throws Exception {
        JobWave wave = nextJobs();
        List<Fault> happened = new ArrayList<>();
        Future<?> work = operator.submit(() -> {
            work(jobs);
            return true;
        });
        for (Fault fault : some) {
            Thread.sleep(jobRandom.nextInt(Math.max(1, millis / some.size())));
            happen("jobs " + wave.number(), fault, jobRandom, happened);
        }
        long healed = System.nanoTime();
        work.get();
        Verdict verdict = settle(LIMIT, () -> Verdict.of(wave.dump(world), undisturbedJobs));
        conclude("jobs " + wave.number(), happened, verdict, (System.nanoTime() - healed) / 1e9);
    }

    private Verdict judge(Wave wave) throws Exception {
        return judge(wave, any -> true);
    }

    /** What the judge says of the facts of a kind. */
    Verdict judge(Wave wave, Predicate<String> kind) throws Exception {
        return Verdict.of(dump(wave, kind), undisturbed.only(kind));
    }

    Dump dump(Wave wave, Predicate<String> kind) throws Exception {
        return Dump.of(world, crowd, wave).only(kind);
    }

    /** Whether everybody of a wave was told. */
    boolean toldAll(Wave wave) throws Exception {
        return dump(wave, fact -> fact.startsWith("told ")).facts().size() == Wave.SMS + Wave.WECHAT + 1;
    }

    /** Looks at everything once more when all is quiet: what came late, and where the messages of Kafka have gone. */
    void conclude() throws Exception {
        for (Wave wave : waves) {
            note("wave " + wave.number() + " at the end", settle(LATE, () -> judge(wave)));
        }
        for (JobWave wave : jobWaves) {
            note(
                    "jobs " + wave.number() + " at the end",
                    settle(LATE, () -> Verdict.of(wave.dump(world), undisturbedJobs)));
        }
        account();
        log.info("{} faults, seed {}\n{}", table.size(), SEED, table);
    }

    private void account() throws Exception {
        Offsets offsets = new Offsets(world);
        long deadline = System.nanoTime() + LATE.toNanos();
        List<String> open = offsets.unaccounted();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(POLL.toMillis());
            open = offsets.unaccounted();
        }
        open.forEach(one -> faults.add(one + " (" + repeat() + ")"));
    }

    /** What was lived through, in words. */
    String described() {
        return "%d faults of %d kinds in %d waves of work for the streams and %d for jobs, %d minutes, seed %d"
                .formatted(
                        table.size(),
                        table.kinds(),
                        waves.size(),
                        jobWaves.size(),
                        Duration.ofNanos(System.nanoTime() - started).toMinutes(),
                        SEED);
    }

    private void note(String when, Verdict verdict) {
        if (!verdict.isClean()) {
            faults.add("%s: lost %d, doubled %d (%s): %s"
                    .formatted(when, verdict.lost(), verdict.doubled(), repeat(), verdict.differences()));
            log.warn("{}", faults.get(faults.size() - 1));
        }
    }

    private static void requireTime(long deadline, String otherwise) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Override
    public void close() {
        operator.shutdownNow();
        crowd.close();
        world.close();
    }
}
