package com.btrade.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What can go wrong with jobs and Data Flow, and what they stand on, while jobs run. */
final class JobFaultKinds {
    private static final int UNTIL_SEEN_SECONDS = 20;
    private static final String TO_MYSQL = Jobs.JOBS + " to MySQL";
    private static final String TO_MONGODB = Jobs.JOBS + " to MongoDB";

    private JobFaultKinds() {}

    /** Every kind there is. */
    static List<Fault> all() {
        List<Fault> kinds = new ArrayList<>(List.of(
                new Fault(Jobs.JOBS, "kill -9", (world, random) -> killed()),
                new Fault(Jobs.JOBS, "SIGSTOP", (world, random) -> stopped(random)),
                new Fault(Jobs.JOBS, "SIGTERM", (world, random) -> ended()),
                FaultKinds.kill(Jobs.DATA_FLOW),
                FaultKinds.kill(Jobs.DATA_FLOW)));
        for (String text :
                List.of("INSERT INTO purchase", "trader_data_set_aside", "BATCH_STEP_EXECUTION", "push_choice")) {
            kinds.add(killAt(TO_MYSQL, text));
        }
        kinds.add(killAt(TO_MONGODB, "celery_task"));
        FaultKinds.connections(TO_MYSQL, kinds);
        FaultKinds.connections(TO_MONGODB, kinds);
        FaultKinds.connections(Jobs.DATA_FLOW + " to MySQL", kinds);
        FaultKinds.servers(kinds);
        return kinds;
    }

    private static boolean killed() {
        Optional<ProcessHandle> job = Jobs.process();
        return job.isPresent() && job.get().destroyForcibly();
    }

    private static boolean ended() {
        Optional<ProcessHandle> job = Jobs.process();
        return job.isPresent() && job.get().destroy();
    }

    private static boolean stopped(Random random) throws Exception {
        Optional<ProcessHandle> job = Jobs.process();
        if (job.isPresent()) {
            FaultKinds.stopped(job.get(), random);
        }
        return job.isPresent();
    }

    private static Fault killAt(String connection, String text) {
        String name = "kill -9 at " + text + " (" + connection.substring(connection.indexOf(" to ") + 4) + ")";
        return new Fault(Jobs.JOBS, name, (world, random) -> {
            CountDownLatch seen = new CountDownLatch(1);
            world.link(connection).watch(text, 1 + random.nextInt(3), random.nextBoolean(), () -> {
                if (killed()) {
                    seen.countDown();
                }
            });
            boolean happened = seen.await(UNTIL_SEEN_SECONDS, TimeUnit.SECONDS);
            world.link(connection).mend();
            return happened;
        });
    }
}
