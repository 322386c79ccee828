package com.btrade.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What can go wrong with jobs and Data Flow, and what they stand on, while jobs run. */
final class JobFaultKinds {
    private static final int UNTIL_SEEN_SECONDS = 20;
    private static final int JOBS_OF_A_WAVE = 2;
    private static final int LOOK_MILLIS = 20;
    private static final String TO_MYSQL = Jobs.JOBS + " to MySQL";
    private static final String TO_MONGODB = Jobs.JOBS + " to MongoDB";
    private static final String DATA_FLOW_TO_MYSQL = Jobs.DATA_FLOW + " to MySQL";

    /** Texts in whose place a job is killed, by the connection they pass: its steps are noted where Data Flow's tables are. */
    private static final Map<String, List<String>> PLACES = new TreeMap<>(Map.of(
            TO_MYSQL,
            List.of("INSERT INTO purchase", "trader_data_set_aside", "push_choice"),
            TO_MONGODB,
            List.of("celery_task"),
            DATA_FLOW_TO_MYSQL,
            List.of("UPDATE BOOT3_BATCH_STEP_EXECUTION")));

    private JobFaultKinds() {}

    /** Every kind there is. */
    static List<Fault> all() {
        List<Fault> kinds = new ArrayList<>(List.of(
                onJob("kill -9", (world, job, random) -> job.destroyForcibly()),
                onJob("SIGTERM", (world, job, random) -> job.destroy()),
                onJob("SIGSTOP", (world, job, random) -> FaultKinds.stopped(job, random)),
                onJob("clock moved", (world, job, random) -> FaultKinds.moveClock(world, Jobs.JOBS, random)),
                FaultKinds.kill(Jobs.DATA_FLOW),
                FaultKinds.end(Jobs.DATA_FLOW),
                FaultKinds.pause(Jobs.DATA_FLOW)));
        PLACES.forEach((connection, texts) -> texts.forEach(text -> kinds.add(killAt(connection, text))));
        // A launch that is half noted, and one that is noted and not begun.
        kinds.addAll(FaultKinds.killedAt(
                DATA_FLOW_TO_MYSQL, "INSERT INTO BOOT3_TASK_EXECUTION_METADATA", JOBS_OF_A_WAVE, UNTIL_SEEN_SECONDS));
        List<Fault> ofConnections = new ArrayList<>();
        FaultKinds.connections(TO_MYSQL, ofConnections);
        FaultKinds.connections(TO_MONGODB, ofConnections);
        ofConnections.forEach(fault -> kinds.add(whileJobRuns(fault)));
        FaultKinds.connections(DATA_FLOW_TO_MYSQL, kinds);
        FaultKinds.servers(kinds);
        return kinds;
    }

    /** Once each, as {@link FaultKinds#longOnes}. */
    static List<Fault> longOnes() {
        return List.of(
                whileJobRuns(FaultKinds.halfOpen(TO_MYSQL)),
                whileJobRuns(FaultKinds.halfOpen(TO_MONGODB)),
                FaultKinds.halfOpen(DATA_FLOW_TO_MYSQL));
    }

    private static Fault whileJobRuns(Fault fault) {
        return Fault.duringWork(
                fault.component(),
                fault.name(),
                (world, random) -> awaitJob().isPresent() && fault.injection().happen(world, random));
    }

    private interface Blow {
        void hit(World world, ProcessHandle job, Random random) throws Exception;
    }

    /** Hits the job that runs, or the next that does. */
    private static Fault onJob(String name, Blow blow) {
        return Fault.duringWork(Jobs.JOBS, name, (world, random) -> {
            Optional<ProcessHandle> job = awaitJob();
            if (job.isPresent()) {
                blow.hit(world, job.get(), random);
            }
            return job.isPresent();
        });
    }

    private static Optional<ProcessHandle> awaitJob() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(UNTIL_SEEN_SECONDS);
        Optional<ProcessHandle> job = Jobs.process();
        while (job.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
            job = Jobs.process();
        }
        return job;
    }

    private static Fault killAt(String connection, String text) {
        String name = "kill -9 at " + text + " (" + connection.substring(connection.indexOf(" to ") + 4) + ")";
        return Fault.duringWork(Jobs.JOBS, name, (world, random) -> {
            AtomicBoolean killed = new AtomicBoolean();
            CountDownLatch seen = new CountDownLatch(1);
            world.link(connection).watch(text, 1 + random.nextInt(3), random.nextBoolean(), () -> {
                killed.set(Jobs.process().map(ProcessHandle::destroyForcibly).orElse(false));
                seen.countDown();
            });
            seen.await(UNTIL_SEEN_SECONDS, TimeUnit.SECONDS);
            world.link(connection).mend();
            return killed.get();
        });
    }
}
